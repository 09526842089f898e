import type { Reader } from "#db/client";
import { findSheet } from "#db/queries/scoring-sheets";
import { Refused } from "#domain/refusal";
import { actingSeat } from "#domain/scoring/policy";
import { requireOpenStage, requireRunning, requireRunningPost } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { stageAtWork } from "#server/scoring/stage-at-work";

/**
 * The actor's own sheet, in a stage and for a candidate that can be scored.
 * @throws Refused `record-not-found`, `selection-not-running`, `stage-not-open`, `candidate-out`
 */
export async function ownSheetToScore(reader: Reader, ctx: Context, sheetId: string) {
  const sheet = await findSheet(reader, sheetId);
  if (!sheet) throw new Refused("record-not-found");
  const { stage, panel } = await stageAtWork(reader, sheet.postStageId);
  const seat = actingSeat(ctx.actor, stage, panel);
  if (seat?.memberId !== sheet.memberId) throw new Refused("record-not-found");
  requireRunningPost(stage);
  requireOpenStage(stage.state);
  requireRunning(sheet.applicationState);
  return { sheet, stage, panel };
}
