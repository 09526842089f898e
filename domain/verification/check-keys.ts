/** What a key does in a list of verdicts while one of them has the focus. */
export type CheckKeyAct =
  | { readonly act: "choose"; readonly value: "MET" | "NOT_MET" }
  | { readonly act: "go"; readonly by: 1 | -1 };

/**
 * Yes and No by the first letters of their words in the language of the page; J and K lead to the next
 * and to the previous item. Null for any other key.
 */
export function checkKeyAct(
  key: string,
  words: { readonly yes: string; readonly no: string },
): CheckKeyAct | null {
  const pressed = key.toLowerCase();
  if (pressed === initial(words.yes)) return { act: "choose", value: "MET" };
  if (pressed === initial(words.no)) return { act: "choose", value: "NOT_MET" };
  if (pressed === "j") return { act: "go", by: 1 };
  return pressed === "k" ? { act: "go", by: -1 } : null;
}

/** The key of a word: its first letter. */
export function initial(word: string): string {
  return word.charAt(0).toLowerCase();
}
