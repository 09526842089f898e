import type { DocumentCode } from "#domain/planning/terms";

/** Whether a document may also be sent as a JPEG or PNG (documents.md §1); all others are PDF alone. */
export function mayBePicture(code: DocumentCode): boolean {
  return code === "PHOTO";
}
