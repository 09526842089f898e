import { z } from "zod";
import { inTransaction } from "#db/client";
import { updatePlanned } from "#db/queries/plan";
import { insertStage, replaceCriteria, updateStage } from "#db/queries/plan-parts";
import { stagePresets } from "#domain/planning/presets";
import { usualCriteria } from "#domain/planning/rubrics";
import { inPlanOrder } from "#domain/planning/stage-order";
import { follows } from "#domain/planning/stage-set";
import { STAGE_KINDS } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { choiceField, idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { readPlan } from "#server/planning/plan-readiness";

/** The version is that of the whole plan, in which the stage was seen to be missing. */
export const AddStage = z.object({
  selectionId: idField,
  planVersion: versionField,
  kind: choiceField(STAGE_KINDS),
});

/**
 * Takes a stage that was left out into a draft again, in its usual place, as a new plan begins with
 * it. It has no days yet.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-there-already`,
 * `record-stale`
 */
export function addStage(
  ctx: Context,
  input: z.output<typeof AddStage>,
): Promise<{ selectionId: string; stageId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, planVersion, kind } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const whole = await readPlan(tx, selectionId, ctx.now);
    const preset = whole && stagePresets(whole.law).find((each) => each.kind === kind);
    if (!whole || !preset) throw new Refused("record-not-found");
    if (whole.stages.some((stage) => stage.kind === kind)) throw new Refused("stage-there-already");
    requireWritten(await updatePlanned(tx, { id: selectionId, planVersion }, {}));
    const later = inPlanOrder(whole.stages);
    const at = later.findIndex((stage) => follows(stage.kind, kind));
    const ahead = at === -1 ? later.splice(0) : later.splice(0, at);
    const position = (ahead.at(-1)?.position ?? 0) + 1;
    for (const [index, stage] of later.entries()) {
      requireWritten(await updateStage(tx, stage, { position: position + 1 + index }));
    }
    const { passCategories, ...values } = preset;
    const stageId = await insertStage(tx, {
      ...values,
      passCategories: passCategories === null ? null : [...passCategories],
      selectionId,
      position,
    });
    await replaceCriteria(tx, stageId, usualCriteria(kind));
    await planChanged(tx, ctx, scope, {
      kind: "stage.added",
      subjectId: stageId,
      after: { kind, weight: values.weight, position },
    });
    return { selectionId, stageId };
  });
}
