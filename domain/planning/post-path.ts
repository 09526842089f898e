/** The code of a post as its address has it: `JPT.10/a` is `jpt-10-a`, since dots and slashes mean more there. */
export function postWord(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** The path of a post's own page, without language. */
export function postPath(slug: string, code: string): string {
  return `/seleksi/${slug}/jabatan/${postWord(code)}`;
}
