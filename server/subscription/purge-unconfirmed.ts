import { inTransaction } from "#db/client";
import {
  deleteIdleSubscribers,
  deleteOldOutsideLetters,
  deleteUnconfirmed,
} from "#db/queries/subscription";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { daysBefore, LETTER_DAYS, UNCONFIRMED_DAYS } from "#domain/subscription/rules";
import type { Context } from "#server/context";

/** Few enough that other writers do not have to wait for long. */
const BATCH = 500;

/**
 * Forgets addresses that nobody has confirmed in time, and letters to people without an account once
 * they are of no use any more: an act of the system, by the clock of `ctx`.
 * @returns how many subscriptions and letters were deleted
 */
export async function purgeUnconfirmed(
  ctx: Context,
): Promise<{ subscriptions: number; letters: number }> {
  const subscriptions = await inBatches(async () =>
    inTransaction(async (tx) => {
      const deleted = await deleteUnconfirmed(tx, daysBefore(ctx.now, UNCONFIRMED_DAYS), BATCH);
      if (deleted > 0) await deleteIdleSubscribers(tx);
      return deleted;
    }),
  );
  const letters = await inBatches(() =>
    inTransaction((tx) =>
      deleteOldOutsideLetters(tx, daysBefore(ctx.now, LETTER_DAYS), MOST_ATTEMPTS, BATCH),
    ),
  );
  return { subscriptions, letters };
}

async function inBatches(deleteSome: () => Promise<number>): Promise<number> {
  let deleted = 0;
  for (;;) {
    const batch = await deleteSome();
    deleted += batch;
    if (batch < BATCH) return deleted;
  }
}
