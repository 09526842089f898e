import type { Transaction } from "#db/client";
import { findInputWindow } from "#db/queries/input";
import { dayOf, type Zone } from "#domain/calendar";
import { daysAfterResult } from "#domain/input/window";
import type { Context } from "#server/context";
import { storeInputWindow } from "#server/input/store-window";

/**
 * Opens the days of input that the plan sets, as part of publishing the administrative result. Posts
 * whose result comes later have their days in full: days that are running get longer.
 */
export async function openPlannedWindow(
  tx: Transaction,
  ctx: Context,
  stage: {
    readonly agencyId: string;
    readonly selectionId: string;
    readonly inputDays: number;
    readonly zone: Zone;
  },
): Promise<void> {
  const stored = await findInputWindow(tx, stage.selectionId);
  const days = daysAfterResult(stored, dayOf(ctx.now, stage.zone), stage.inputDays);
  if (days === null) return;
  if (stored?.firstDay === days.firstDay && stored.lastDay === days.lastDay) return;
  await storeInputWindow(tx, ctx, stage, stored, days);
}
