import { deleteOldUnsaved } from "#db/queries/unsaved";
import { daysBefore } from "#domain/subscription/rules";
import { UNSAVED_DAYS } from "#domain/unsaved/forms";
import type { Context } from "#server/context";
import { deleteInBatches } from "#server/delete-in-batches";

/**
 * Deletes what nobody came back for in time: an act of the system, by the clock of `ctx`.
 * @returns how many
 */
export function purgeInputs(ctx: Context): Promise<number> {
  return deleteInBatches((tx, limit) =>
    deleteOldUnsaved(tx, daysBefore(ctx.now, UNSAVED_DAYS), limit),
  );
}
