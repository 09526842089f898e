/** Words that most titles have, and that tell no post from another. */
const COMMON: readonly string[] = [
  "ahli",
  "asisten",
  "badan",
  "bidang",
  "bupati",
  "dan",
  "daerah",
  "dinas",
  "direktur",
  "gubernur",
  "kepala",
  "kota",
  "pada",
  "sekretaris",
  "sekretariat",
  "staf",
  "wali",
];

/**
 * A prefix for each post, three capitals made from the title, no two alike: `Kepala Dinas
 * Pendidikan` is `PEN`. The plan may change them until it is announced.
 */
export function suggestedPrefixes(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const prefix = candidates(title).find((each) => !taken.has(each)) ?? nextFree(taken);
    taken.add(prefix);
    return prefix;
  });
}

function candidates(title: string): string[] {
  const words = title
    .normalize("NFKD")
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word.length > 1);
  const telling = words.filter((word) => !COMMON.includes(word.toLowerCase()));
  const [first = "", ...others] = telling.length > 0 ? telling : words;
  const initials = [first, ...others].map((word) => word[0]).join("");
  const last = first.slice(2).split("");
  return [
    first.slice(0, 3),
    initials.slice(0, 3),
    ...last.map((letter) => first.slice(0, 2) + letter),
  ].filter((each) => each.length >= 2);
}

/** AAA, AAB and so on: for titles without letters, or posts by the dozen with one title. */
function nextFree(taken: ReadonlySet<string>): string {
  for (let number = 0; ; number += 1) {
    const letters = [Math.floor(number / 676), Math.floor(number / 26), number].map((each) =>
      String.fromCharCode(65 + (each % 26)),
    );
    const prefix = letters.join("");
    if (!taken.has(prefix)) return prefix;
  }
}
