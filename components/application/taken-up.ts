type Chosen = Pick<File, "name" | "size" | "lastModified">;

/**
 * By what an upload that was interrupted is found again when the same file is chosen for the same
 * place. Two applications of one person may ask for the same document, so the application is in it.
 */
export function fingerprintOf(applicationId: string, documentId: string, file: Chosen): string {
  return ["selter", applicationId, documentId, file.name, file.size, file.lastModified].join("/");
}
