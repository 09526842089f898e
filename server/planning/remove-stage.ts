import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteStage, findStage } from "#db/queries/plan-parts";
import { requireMinimum } from "#domain/planning/stage-set";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { readPlan } from "#server/planning/plan-readiness";

export const RemoveStage = z.object({ stageId: idField, version: versionField });

/**
 * Leaves a stage out of a draft, with its criteria: its place, its days, its weight and its rules go
 * with it, and what is left has to carry its weight.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stages-minimum`,
 * `record-stale`
 */
export function removeStage(
  ctx: Context,
  input: z.output<typeof RemoveStage>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version } = input;
    const scope = await planInDraft(tx, ctx, await findStage(tx, stageId));
    const whole = await readPlan(tx, scope.selectionId, ctx.now);
    const stage = whole?.stages.find(({ id }) => id === stageId);
    if (whole === null || stage === undefined) throw new Refused("record-not-found");
    const rest = whole.stages.filter(({ id }) => id !== stageId).map(({ kind }) => kind);
    requireMinimum(rest, whole.law);
    requireWritten(await deleteStage(tx, { id: stageId, version }));
    const { kind, weight } = stage;
    await planChanged(tx, ctx, scope, {
      kind: "stage.removed",
      subjectId: stageId,
      before: { kind, weight },
    });
    return { selectionId: scope.selectionId };
  });
}
