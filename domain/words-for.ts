/**
 * What is said for a word that anybody may have written into an address. Looked up in the object
 * itself, `constructor` and the like would be found, too.
 * @returns asks for one; undefined for all that is not named here
 */
export function wordsFor(
  named: Readonly<Record<string, string>>,
): (word: unknown) => string | undefined {
  const words = new Map<unknown, string>(Object.entries(named));
  return (word) => words.get(word);
}
