import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Bounce } from "#domain/notification/bounce";
import { Refused } from "#domain/refusal";

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

export type LetterState = "delivered" | "delayed" | "bounced" | "waiting" | "retrying" | "parked";

/** Where a letter stands. */
export function letterState(letter: {
  readonly deliveredAt: Date | null;
  readonly attempts: number;
  /** What was reported after it had been handed over. */
  readonly bounce: Bounce | null;
}): LetterState {
  if (letter.bounce !== null) return letter.bounce === "BOUNCED" ? "bounced" : "delayed";
  if (letter.deliveredAt !== null) return "delivered";
  if (letter.attempts >= MOST_ATTEMPTS) return "parked";
  return letter.attempts === 0 ? "waiting" : "retrying";
}

/** Why a letter has not arrived, in the words of a mail server; null while nothing stands against it. */
export function failureOf(letter: {
  readonly lastError: string | null;
  readonly bounceStatus: string | null;
  readonly bounceReason: string | null;
}): string | null {
  const { lastError, bounceStatus, bounceReason } = letter;
  return bounceStatus === null ? lastError : `${bounceStatus} ${bounceReason ?? ""}`.trim();
}

/** What is known of the delivery of a letter. */
export type Delivery = {
  readonly deliveredAt: Date | null;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  /** Until when a server has it in hand; null while none has. */
  readonly claimedUntil: Date | null;
  /** What was reported after it had been handed over. */
  readonly bounce: Bounce | null;
};

/**
 * Whether a letter has failed and nobody is trying it now, or has come back, so that it can be made
 * due at once.
 */
export function isResendable(letter: Delivery, now: Date): boolean {
  if (letter.bounce === "BOUNCED") return true;
  return letter.deliveredAt === null && !isUnderWay(letter, now) && !isDue(letter, now);
}

/**
 * Refuses to send again what was handed over and has not come back, what is being sent, and what is
 * about to be sent anyway: so that no press of a button ever makes two letters of one.
 * @throws Refused `letter-delayed`, `letter-delivered`, `letter-under-way`, `letter-due`
 */
export function requireResendable(letter: Delivery, zone: Zone, now: Date): void {
  const { deliveredAt, bounce } = letter;
  if (bounce === "BOUNCED") return;
  if (bounce === "DELAYED") throw new Refused("letter-delayed");
  if (deliveredAt !== null) {
    const at = {
      id: formatInstant("id", zone, deliveredAt, "second"),
      en: formatInstant("en", zone, deliveredAt, "second"),
    };
    throw new Refused("letter-delivered", null, { at });
  }
  if (isUnderWay(letter, now)) throw new Refused("letter-under-way");
  if (isDue(letter, now)) throw new Refused("letter-due");
}

function isUnderWay({ claimedUntil }: Delivery, now: Date): boolean {
  return claimedUntil !== null && claimedUntil > now;
}

function isDue({ attempts, nextAttemptAt }: Delivery, now: Date): boolean {
  return attempts < MOST_ATTEMPTS && nextAttemptAt <= now;
}
