import { read } from "#db/client";
import { type Letter, lettersTo } from "#db/queries/notification";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import { ONE_TIME_KINDS } from "#domain/notification/one-time";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";
import { publicUrl } from "#server/env";
import { renderLetter } from "#server/notification/render-letter";

const PAGE = 20;

export type OwnLetter = {
  readonly letterId: string;
  /** In which it was written. */
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  /** When it was written: that a mail server took it, or did not, changes nothing here. */
  readonly at: string;
  readonly zone: Zone;
};

export type OwnLettersPage = {
  readonly letters: readonly OwnLetter[];
  /** Where links of ours begin. */
  readonly origin: string;
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * What was written to an applicant by mail, newest first, to be read here as well: mail may not have
 * arrived. Without letters whose link opens or moves an account, which are for a mailbox alone. Null
 * for visitors and for who does not apply.
 */
export async function loadOwnLetters(ctx: Context, after: unknown): Promise<OwnLettersPage | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const cursor = readCursor(after);
  const found = await lettersTo(read(), userId, ONE_TIME_KINDS, cursor, PAGE + 1);
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  return {
    letters: shown.flatMap(readable),
    origin: publicUrl(),
    isFirst: cursor === null,
    next,
  };
}

/** Nothing for a letter of an earlier form of the product that can no longer be put into words. */
function readable(letter: Letter): OwnLetter[] {
  try {
    const { subject, body } = renderLetter(letter);
    const { id: letterId, locale, createdAt, zone } = letter;
    const at = createdAt.toISOString();
    return [{ letterId, locale, subject, body, at, zone: zone ?? "Asia/Jakarta" }];
  } catch {
    return [];
  }
}
