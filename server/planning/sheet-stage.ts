import type { Transaction } from "#db/client";
import { listCriteria, listStages } from "#db/queries/plan";
import { findStage } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import { isSheetStage } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { planInDraft } from "#server/planning/plan-in-draft";

/**
 * A stage of a draft that panel members score on sheets, with its criteria in their order.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`
 */
export async function sheetStageInDraft(tx: Transaction, ctx: Context, stageId: string) {
  const scope = await planInDraft(tx, ctx, await findStage(tx, stageId));
  const stages = await listStages(tx, [scope.selectionId]);
  const stage = stages.find(({ id }) => id === stageId);
  if (stage === undefined || !isSheetStage(stage.kind)) throw new Refused("stage-without-sheets");
  const criteria = await listCriteria(tx, scope.selectionId);
  return { scope, stage, rows: criteria.filter((row) => row.stageId === stageId) };
}
