/** Crockford's: without I, L, O and U, which are mistaken for digits or spell words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const GROUP = 4;

/** Random bytes that a code is made of; five bits of each are used, so nobody guesses one. */
export const CODE_BYTES = LENGTH;

/** A code to note down, in four groups of four: `7QF4-2M9K-83TX-5WBN`. */
export function trackingCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new Error(`A code is made of ${CODE_BYTES} bytes.`);
  const signs = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return grouped(signs);
}

/**
 * The code that somebody typed, in its one form; null when it cannot be one. Case, spaces and
 * hyphens do not matter, and letters that look like digits are read as those.
 */
export function readTrackingCode(typed: string): string | null {
  const signs = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isCode = signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign));
  return isCode ? grouped(signs) : null;
}

function grouped(signs: string): string {
  return (signs.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}
