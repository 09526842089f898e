import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPlan, listStages, updatePlanned } from "#db/queries/plan";
import { updateStage } from "#db/queries/plan-parts";
import { dayOf } from "#domain/calendar";
import { shiftedTimetable } from "#domain/planning/timetable";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { dayField, idField, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { daysOf } from "#server/planning/edit-timetable";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { windowOf } from "#server/planning/window";

export const ShiftTimetable = z.object({
  selectionId: idField,
  /** Of the plan whose shifted days were looked at. */
  planVersion: versionField,
  announcedOn: dayField,
});

/**
 * Moves the announcement of a draft to another day, and all other days by as much.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`,
 * `timetable-nothing-to-move`, `announcement-first-day`
 */
export function shiftTimetable(
  ctx: Context,
  input: z.output<typeof ShiftTimetable>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, planVersion, announcedOn } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const plan = await findPlan(tx, selectionId);
    if (plan === null) throw new Refused("record-not-found");
    if (plan.announcedOn === null) throw new Refused("timetable-nothing-to-move");
    if (announcedOn < dayOf(ctx.now, scope.zone)) {
      throw new Refused("announcement-first-day", null, { day: announcedOn }, "announcedOn");
    }
    const stages = await listStages(tx, [selectionId]);
    const { stages: moved, ...values } = shiftedTimetable({ ...plan, stages }, announcedOn);
    requireWritten(
      await updatePlanned(
        tx,
        { id: selectionId, planVersion },
        { ...values, ...windowOf(values, scope.zone) },
      ),
    );
    for (const { id, version, startsOn, endsOn, resultsOn } of moved) {
      requireWritten(await updateStage(tx, { id, version }, { startsOn, endsOn, resultsOn }));
    }
    await planChanged(tx, ctx, scope, {
      kind: "timetable.shifted",
      subjectId: selectionId,
      ...changed(daysOf(plan, stages), daysOf(values, moved)),
    });
    return { selectionId };
  });
}
