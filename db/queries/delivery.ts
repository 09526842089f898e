import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { insertInBatches } from "#db/queries/insert-in-batches";
import { HAS_BOUNCED, type Letter, letters } from "#db/queries/notification";
import { account } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";
import type { Bounce } from "#domain/notification/bounce";

/** The language in which each of these people is written to. */
export function localesOf(reader: Reader, accountIds: readonly string[]) {
  return reader
    .select({ id: account.id, locale: account.locale })
    .from(account)
    .where(inArray(account.id, [...accountIds]));
}

/** Adds letters to be sent, however many. */
export function insertMessages(
  tx: Transaction,
  messages: (typeof outbox.$inferInsert)[],
): Promise<void> {
  return insertInBatches(messages, (some) => tx.insert(outbox).values(some));
}

/** Letters whose turn has come, oldest turn first. @param mostAttempts beyond which one is parked */
export function dueLetters(reader: Reader, now: Date, mostAttempts: number, limit: number) {
  return letters(reader)
    .where(
      and(
        isNull(outbox.deliveredAt),
        lte(outbox.nextAttemptAt, now),
        lt(outbox.attempts, mostAttempts),
      ),
    )
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(limit);
}

/** Takes a letter for as long as the lease runs; false when another node was first. */
export async function claimLetter(
  tx: Transaction,
  letter: Pick<Letter, "id" | "attempts">,
  leaseUntil: Date,
): Promise<boolean> {
  const claimed = await tx
    .update(outbox)
    .set({ attempts: letter.attempts + 1, nextAttemptAt: leaseUntil, claimedUntil: leaseUntil })
    .where(
      and(
        eq(outbox.id, letter.id),
        eq(outbox.attempts, letter.attempts),
        isNull(outbox.deliveredAt),
      ),
    )
    .returning({ id: outbox.id });
  return claimed.length > 0;
}

/** Notes how an attempt ended. */
export async function noteDelivery(
  tx: Transaction,
  id: string,
  outcome:
    | { deliveredAt: Date; sentTo: string; lastError: null }
    | { nextAttemptAt: Date; lastError: string },
): Promise<void> {
  await tx
    .update(outbox)
    .set({ ...outcome, claimedUntil: null })
    .where(eq(outbox.id, id));
}

/**
 * Makes letters that have failed or come back due at once: one, or all of a notice. What is handed
 * over, in hand or due anyway stays as it is. A letter that was given up or came back begins to count
 * its attempts anew.
 * @returns the ids of those it made due
 */
export async function makeDue(
  tx: Transaction,
  which: { readonly letterId: string } | { readonly noticeId: string },
  mostAttempts: number,
  now: Date,
): Promise<string[]> {
  const made = await tx
    .update(outbox)
    .set({
      nextAttemptAt: now,
      attempts: sql`case when ${outbox.attempts} >= ${mostAttempts} or ${outbox.bounce} is not null then 0 else ${outbox.attempts} end`,
      deliveredAt: null,
      sentTo: null,
      bounce: null,
      bounceAt: null,
      bounceStatus: null,
      bounceReason: null,
    })
    .where(
      and(
        "letterId" in which ? eq(outbox.id, which.letterId) : eq(outbox.noticeId, which.noticeId),
        or(
          HAS_BOUNCED,
          and(
            isNull(outbox.deliveredAt),
            or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
            or(gt(outbox.nextAttemptAt, now), gte(outbox.attempts, mostAttempts)),
          ),
        ),
      ),
    )
    .returning({ id: outbox.id });
  return made.map(({ id }) => id);
}

/** Notes what was reported of a letter; false when it bounced before, or was never handed over. */
export async function noteBounce(
  tx: Transaction,
  id: string,
  said: { bounce: Bounce; bounceAt: Date; bounceStatus: string; bounceReason: string },
): Promise<boolean> {
  const noted = await tx
    .update(outbox)
    .set(said)
    .where(
      and(
        eq(outbox.id, id),
        isNotNull(outbox.deliveredAt),
        or(isNull(outbox.bounce), eq(outbox.bounce, "DELAYED")),
      ),
    )
    .returning({ id: outbox.id });
  return noted.length > 0;
}
