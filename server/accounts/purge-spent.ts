import { deleteOldTokens } from "#db/queries/account-tokens";
import { deleteOldAttempts } from "#db/queries/accounts";
import { windowStart } from "#domain/accounts/attempts";
import { SPENT_LINK_DAYS } from "#domain/accounts/terms";
import { daysBefore } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { deleteInBatches } from "#server/delete-in-batches";

/**
 * Forgets attempts that count for no limit any more, with the addresses in them, and links of letters
 * that ended long ago: an act of the system, by the clock of `ctx`.
 * @returns how many attempts and links were deleted
 */
export async function purgeSpent(ctx: Context): Promise<{ attempts: number; links: number }> {
  const attempts = await deleteInBatches((tx, limit) =>
    deleteOldAttempts(tx, windowStart(ctx.now), limit),
  );
  const links = await deleteInBatches((tx, limit) =>
    deleteOldTokens(tx, daysBefore(ctx.now, SPENT_LINK_DAYS), limit),
  );
  return { attempts, links };
}
