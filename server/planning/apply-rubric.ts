import { z } from "zod";
import { inTransaction } from "#db/client";
import { replaceCriteria, updateStage } from "#db/queries/plan-parts";
import { READY_RUBRICS, RUBRIC_CODES } from "#domain/planning/rubrics";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { choiceField, idField, versionField } from "#server/fields";
import { criteriaValues } from "#server/planning/form-values";
import { planChanged, requireWritten } from "#server/planning/plan-in-draft";
import { sheetStageInDraft } from "#server/planning/sheet-stage";

export const ApplyRubric = z.object({
  stageId: idField,
  version: versionField,
  rubric: choiceField(RUBRIC_CODES),
});

/**
 * Puts a ready-made rubric in the place of all criteria of a stage of a draft, with its rounding.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`,
 * `rubric-of-another-stage`, `record-stale`
 */
export function applyRubric(
  ctx: Context,
  input: z.output<typeof ApplyRubric>,
): Promise<{ selectionId: string; stageId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, rubric } = input;
    const { scope, stage, rows } = await sheetStageInDraft(tx, ctx, stageId);
    const { kind, criteria, criteriaTotal, sheetDecimals } = READY_RUBRICS[rubric];
    if (kind !== stage.kind) throw new Refused("rubric-of-another-stage");
    const form = { criteriaTotal, sheetDecimals };
    requireWritten(
      await updateStage(tx, { id: stageId, version }, form),
      criteriaValues(stage, rows),
    );
    await replaceCriteria(tx, stageId, criteria);
    await planChanged(tx, ctx, scope, {
      kind: "criteria.edited",
      subjectId: stageId,
      before: { criteria: rows.map(({ name, weight }) => ({ name, weight })) },
      after: { rubric, criteria: criteria.map(({ name, weight }) => ({ name, weight })) },
    });
    return { selectionId: scope.selectionId, stageId };
  });
}
