/** The public pages that say something new once names or a choice are published. */
export function resultsPaths(slug: string): string[] {
  return ["/", "/seleksi", `/seleksi/${slug}`, `/seleksi/${slug}/hasil`];
}
