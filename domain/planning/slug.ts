const MOST = 72;

/** Words that stand where a selection's slug would: `/seleksi/cari`. */
const TAKEN: readonly string[] = ["cari", "baru", "hasil"];

/**
 * A public address made from a name: lower case, digits and hyphens, with the year at its end
 * unless the name says one, and a number where others have the same.
 * @param used slugs that begin alike
 */
export function slugFor(name: string, year: number, used: ReadonlySet<string>): string {
  const base = slugStem(name, year);
  if (!used.has(base)) return base;
  let number = 2;
  while (used.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The words of a name in lower case, digits and hyphens; empty when it has no Latin letter or digit. */
export function slugWords(name: string, most = MOST): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, most)
    .replace(/-$/, "");
}

/** The slug that a name would have if no other had it. */
export function slugStem(name: string, year: number): string {
  const words = slugWords(name);
  const stem = words === "" ? "seleksi" : words;
  return stem.split("-").some((word) => /^20\d\d$/.test(word)) ? stem : `${stem}-${year}`;
}

/** Whether a text can be the slug of a selection at all. */
export function isSlug(text: string): boolean {
  return (
    text.length <= MOST + 12 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !TAKEN.includes(text)
  );
}
