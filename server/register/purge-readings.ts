import { deleteBrokenImports, deleteBrokenRows } from "#db/queries/register-import";
import { daysBefore } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { deleteInBatches } from "#server/delete-in-batches";

/** Sheets are read in seconds; whatever is not done after so long was broken off by a stop. */
const READING_DAYS = 1;

/**
 * Deletes what is left of sheets whose reading broke off: an act of the system, by the clock of
 * `ctx`. Nobody was ever shown them.
 * @returns how many sheets
 */
export async function purgeReadings(ctx: Context): Promise<number> {
  const before = daysBefore(ctx.now, READING_DAYS);
  await deleteInBatches((tx, limit) => deleteBrokenRows(tx, before, limit));
  return deleteInBatches((tx, limit) => deleteBrokenImports(tx, before, limit));
}
