import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateCriterion, updateStage } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, versionField, wholeField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { criterionFields } from "#server/planning/form-values";
import { planChanged, requireWritten } from "#server/planning/plan-in-draft";
import { RUBRIC_FIELDS, readRubric } from "#server/planning/rubric-fields";
import { sheetStageInDraft } from "#server/planning/sheet-stage";

/** The rubric of one criterion, as its form sends it. */
export const EditCriterion = z
  .object({
    stageId: idField,
    version: versionField,
    position: wholeField(1, 99),
    ...RUBRIC_FIELDS,
  })
  .transform(readRubric);

/**
 * Changes what a criterion asks, its scale and the words for its levels, in a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`,
 * `record-stale`
 */
export function editCriterion(
  ctx: Context,
  input: z.output<typeof EditCriterion>,
): Promise<{ selectionId: string; stageId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, position, levels, ...rest } = input;
    const { scope, stage, rows } = await sheetStageInDraft(tx, ctx, stageId);
    const before = rows.find((row) => row.position === position);
    if (before === undefined) throw new Refused("record-not-found");
    requireWritten(
      await updateStage(tx, { id: stageId, version }, {}),
      criterionFields(stage, before),
    );
    const values = { ...rest, levels: levels.length === 0 ? null : levels };
    await updateCriterion(tx, before.id, values);
    await planChanged(tx, ctx, scope, {
      kind: "criterion.edited",
      subjectId: stageId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId, stageId };
  });
}
