import {
  deleteIdleSubscribers,
  deleteOldOutsideLetters,
  deleteToldNews,
  deleteUnconfirmed,
} from "#db/queries/subscription";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { daysBefore, LETTER_DAYS, UNCONFIRMED_DAYS } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { deleteInBatches } from "#server/delete-in-batches";

/**
 * Forgets addresses that nobody has confirmed in time, and letters to people without an account, and
 * what they told of, once they are of no use any more: an act of the system, by the clock of `ctx`.
 * @returns how many of each were deleted
 */
export async function purgeUnconfirmed(
  ctx: Context,
): Promise<{ subscriptions: number; letters: number; news: number }> {
  const subscriptions = await deleteInBatches(async (tx, limit) => {
    const deleted = await deleteUnconfirmed(tx, daysBefore(ctx.now, UNCONFIRMED_DAYS), limit);
    if (deleted > 0) await deleteIdleSubscribers(tx);
    return deleted;
  });
  const old = daysBefore(ctx.now, LETTER_DAYS);
  const letters = await deleteInBatches((tx, limit) =>
    deleteOldOutsideLetters(tx, old, MOST_ATTEMPTS, limit),
  );
  const news = await deleteInBatches((tx, limit) => deleteToldNews(tx, old, limit));
  return { subscriptions, letters, news };
}
