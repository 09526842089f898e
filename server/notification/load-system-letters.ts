import { read } from "#db/client";
import { countLetters, type Letter, listLetters } from "#db/queries/notification";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { maskedAddress, withoutAddress } from "#domain/notification/masked-address";
import { seesSystemLetters } from "#domain/notification/policy";
import {
  failureOf,
  type LetterState,
  letterState,
  MOST_ATTEMPTS,
} from "#domain/notification/retry";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";
import { exampleLetters, LETTER_KINDS } from "#server/notification/example-letter";

const PAGE = 25;

/** They belong to no agency, whose zone would be shown. */
const ZONE: Zone = "Asia/Jakarta";

const OF_NO_AGENCY = { agencyIds: [], withoutAgency: true } as const;

export type SystemLetterRow = {
  readonly letterId: string;
  readonly kind: string;
  /** What letters of this kind are about, whatever this one says; null for a kind without texts. */
  readonly about: Bilingual | null;
  /** By which a mail server can be told, and no person. */
  readonly address: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
  readonly lastError: string | null;
};

export type SystemLettersPage = {
  readonly zone: Zone;
  readonly counts: { readonly all: number; readonly failed: number };
  readonly rows: readonly SystemLetterRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * Letters of no agency (accounts, claims, subscriptions) with how far they got, newest first, without
 * recipients and texts; null for all but operators.
 * @param onlyFailed leaves out those that have arrived or were not tried yet
 */
export async function loadSystemLetters(
  ctx: Context,
  after: unknown,
  onlyFailed = false,
): Promise<SystemLettersPage | null> {
  if (!seesSystemLetters(ctx.actor)) return null;
  const cursor = readCursor(after);
  const [counts, found] = await Promise.all([
    countLetters(read(), OF_NO_AGENCY, MOST_ATTEMPTS),
    listLetters(read(), { ...OF_NO_AGENCY, onlyFailed }, cursor, PAGE + 1),
  ]);
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  return {
    zone: ZONE,
    counts: { all: counts.all, failed: counts.failed },
    rows: shown.map((letter) => rowOf(letter, ctx.now)),
    isFirst: cursor === null,
    next,
  };
}

function rowOf(letter: Letter, now: Date): SystemLetterRow {
  const address = letter.sentTo ?? letter.recipientEmail;
  const masked = maskedAddress(address);
  const failure = failureOf(letter);
  return {
    letterId: letter.id,
    kind: letter.kind,
    about: aboutOf(letter.kind, now),
    address: masked,
    state: letterState(letter),
    attempts: letter.attempts,
    createdAt: letter.createdAt.toISOString(),
    nextAttemptAt: letter.nextAttemptAt.toISOString(),
    lastError: failure && withoutAddress(failure, address, masked),
  };
}

/** The subject with made-up facts: that of the letter itself may name somebody. */
function aboutOf(kind: string, now: Date): Bilingual | null {
  if (!LETTER_KINDS.includes(kind)) return null;
  const reader = { name: "", agencyName: "Selter", zone: ZONE };
  const subjects = exampleLetters(kind, now, reader).map(({ locale, subject }) => [
    locale,
    subject,
  ]);
  return Object.fromEntries(subjects) as Bilingual;
}
