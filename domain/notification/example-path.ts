/**
 * Where a kind of letter has its example. Its dots stand as underscores, of which no kind has any: an
 * address with a dot is that of a file.
 * @returns without language
 */
export function examplePath(kind: string): string {
  return `/kantor/surat-keluar/contoh/${kind.replaceAll(".", "_")}`;
}

/** The kind of letter at the last part of such an address. */
export function kindAt(part: string): string {
  return part.replaceAll("_", ".");
}
