/** Crockford's: without I, L, O and U, which are mistaken for digits or spell words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;

/** A code for people to note down and type, in groups of four; a sign holds five bits of its byte. */
export function typedCode(bytes: Uint8Array): string {
  return grouped([...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(""));
}

/**
 * The code that somebody typed, in its one form; null when it cannot be one. Case, spaces and
 * hyphens do not matter, and letters that look like digits are read as those.
 * @param length signs that such a code has
 */
export function readTypedCode(typed: string, length: number): string | null {
  const signs = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = signs.length === length && [...signs].every((sign) => ALPHABET.includes(sign));
  return isCode ? grouped(signs) : null;
}

function grouped(signs: string): string {
  return (signs.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}
