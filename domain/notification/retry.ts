/** Attempts after which a letter is laid aside until a person looks at it. */
export const MOST_ATTEMPTS = 12;

const FIRST_MINUTES = 1;
const MOST_MINUTES = 60;

/**
 * When to try again after an attempt has failed: after 1, 2, 4 … minutes, at most an hour.
 * @param attempts how many there have been, at least 1
 */
export function nextAttempt(attempts: number, now: Date): Date {
  const minutes = Math.min(FIRST_MINUTES * 2 ** (attempts - 1), MOST_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
}

export type LetterState = "delivered" | "waiting" | "retrying" | "parked";

/** Where a letter stands. */
export function letterState(letter: {
  readonly deliveredAt: Date | null;
  readonly attempts: number;
}): LetterState {
  if (letter.deliveredAt !== null) return "delivered";
  if (letter.attempts >= MOST_ATTEMPTS) return "parked";
  return letter.attempts === 0 ? "waiting" : "retrying";
}
