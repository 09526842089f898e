import type { DocumentCode } from "#domain/planning/terms";

/**
 * The name of a document that is asked for: the agency's own where it has one of its own.
 * @param nameOf the translator of `terms.document`
 */
export function documentName(
  { code, label }: { readonly code: DocumentCode; readonly label: string },
  nameOf: (code: DocumentCode) => string,
): string {
  return code === "OTHER" && label !== "" ? label : nameOf(code);
}
