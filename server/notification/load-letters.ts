import { read } from "#db/client";
import { countLetters, findLetter, type Letter, listLetters } from "#db/queries/notification";
import type { Zone } from "#domain/calendar";
import { withoutAddress } from "#domain/notification/masked-address";
import { carriesOneTimeLink } from "#domain/notification/one-time";
import { letterReach, mayResend, triesLettersOf } from "#domain/notification/policy";
import {
  failureOf,
  isResendable,
  type LetterState,
  letterState,
  MOST_ATTEMPTS,
} from "#domain/notification/retry";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";
import { env } from "#server/env";
import { renderLetter } from "#server/notification/render-letter";

const PAGE = 25;

export type LetterRow = {
  readonly letterId: string;
  /** In which the letter is written. */
  readonly locale: Letter["locale"];
  readonly subject: string;
  /** Both null for somebody without an account: staff are not to learn who that is. */
  readonly recipientName: string | null;
  readonly recipientEmail: string | null;
  readonly state: LetterState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
  readonly nextAttemptAt: string;
  readonly lastError: string | null;
};

export type LettersPage = {
  readonly zone: Zone;
  /** Whether the texts may be opened. */
  readonly withBodies: boolean;
  /** Whether examples of letters may be looked at and tried out. */
  readonly mayTry: boolean;
  readonly counts: {
    readonly all: number;
    /** Handed over and not come back. */
    readonly delivered: number;
    readonly bounced: number;
    /** Tried in vain so far, given up or not, and reported as not arrived. */
    readonly failed: number;
    readonly parked: number;
  };
  readonly rows: readonly LetterRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * Letters sent, newest first, as far as this person may know of them; null if not at all.
 * @param onlyFailed leaves out those that have arrived or were not tried yet
 */
export async function loadLetters(
  ctx: Context,
  after: unknown,
  onlyFailed = false,
): Promise<LettersPage | null> {
  const reach = letterReach(ctx.actor, env().SELTER_DEMO);
  if (!reach) return null;
  const cursor = readCursor(after);
  const [counts, found] = await Promise.all([
    countLetters(read(), reach, MOST_ATTEMPTS),
    listLetters(read(), { ...reach, onlyFailed }, cursor, PAGE + 1),
  ]);
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  return {
    zone: found.find(({ zone }) => zone !== null)?.zone ?? "Asia/Jakarta",
    withBodies: reach.withBodies,
    mayTry: triesLettersOf(ctx.actor) !== null,
    counts,
    rows: shown.map(rowOf),
    isFirst: cursor === null,
    next,
  };
}

export type LetterDetail = LetterRow & {
  readonly zone: Zone;
  readonly agencyName: string | null;
  /** Null where the text is for its recipient alone. */
  readonly body: string | null;
  /** Whether this person may have it sent again now. */
  readonly mayResend: boolean;
  /** Whether an act of its own makes it anew instead, since it carries a link that works once. */
  readonly isMadeAnew: boolean;
};

/** One letter, with its text where that may be read; null if it is out of reach. */
export async function loadLetter(ctx: Context, letterId: string): Promise<LetterDetail | null> {
  const reach = letterReach(ctx.actor, env().SELTER_DEMO);
  if (reach === null) return null;
  const found = await findLetter(read(), reach, letterId);
  if (!found) return null;
  const isWaiting = mayResend(ctx.actor, found) && isResendable(found, ctx.now);
  const isOneTime = carriesOneTimeLink(found.kind);
  return {
    ...rowOf(found),
    zone: found.zone ?? "Asia/Jakarta",
    agencyName: found.agencyName,
    body: reach.withBodies ? (rendered(found)?.body ?? "") : null,
    mayResend: isWaiting && !isOneTime,
    isMadeAnew: isWaiting && isOneTime,
  };
}

function rowOf(letter: Letter): LetterRow {
  const failure = failureOf(letter);
  return {
    letterId: letter.id,
    locale: letter.locale,
    subject: rendered(letter)?.subject ?? letter.kind,
    recipientName: letter.isOutside ? null : letter.recipientName,
    recipientEmail: letter.isOutside ? null : letter.recipientEmail,
    state: letterState(letter),
    attempts: letter.attempts,
    createdAt: letter.createdAt.toISOString(),
    deliveredAt: letter.deliveredAt?.toISOString() ?? null,
    nextAttemptAt: letter.nextAttemptAt.toISOString(),
    // Mail servers like to repeat the address.
    lastError:
      letter.isOutside && failure !== null
        ? withoutAddress(failure, letter.recipientEmail, "…")
        : failure,
  };
}

/** Null for a letter that cannot be put into words: the list must show it all the more. */
function rendered(letter: Letter) {
  try {
    return renderLetter(letter);
  } catch {
    return null;
  }
}
