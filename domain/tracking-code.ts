import { readTypedCode, typedCode } from "#domain/typed-code";

const LENGTH = 16;

/** Random bytes that a code is made of: with 80 bits, nobody guesses one. */
export const CODE_BYTES = LENGTH;

/** A code to note down, in four groups of four: `7QF4-2M9K-83TX-5WBN`. */
export function trackingCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new Error(`A code is made of ${CODE_BYTES} bytes.`);
  return typedCode(bytes);
}

/** The code that somebody typed, in its one form; null when it cannot be one. */
export function readTrackingCode(typed: string): string | null {
  return readTypedCode(typed, LENGTH);
}
