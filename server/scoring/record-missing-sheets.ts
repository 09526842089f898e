import { z } from "zod";
import { inTransaction } from "#db/client";
import { sheetsOfPostStage, voidSheets } from "#db/queries/scoring-sheets";
import { touchPostStage } from "#db/queries/scoring-stages";
import { Refused } from "#domain/refusal";
import { requirePresides } from "#domain/scoring/policy";
import { progressOf, requireOpenStage, requireQuorum, scorersOf } from "#domain/scoring/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField, versionField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import {
  placeOf,
  runningCandidates,
  type StagePlace,
  stageAtWork,
  standing,
} from "#server/scoring/stage-at-work";

export const RecordMissingSheets = z.object({
  postStageId: idField,
  version: versionField,
  memberId: idField,
  reason: reasonField(),
});

/**
 * Records that a member does not score this stage of a post. All of that member's sheets are voided,
 * also those handed in, so that the denominator shrinks for all candidates alike.
 *
 * Refuses: not presiding, stage not open, nothing missing from that member, too few scorers left,
 * changed meanwhile.
 */
export function recordMissingSheets(
  ctx: Context,
  input: z.output<typeof RecordMissingSheets>,
): Promise<StagePlace & { voided: number }> {
  return inTransaction(async (tx) => {
    const { stage, panel } = await stageAtWork(tx, input.postStageId);
    requirePresides(ctx.actor, stage, panel);
    requireOpenStage(stage.state);
    const sheets = await sheetsOfPostStage(tx, stage.postStageId);
    const running = new Set(
      (await runningCandidates(tx, stage.postId)).map(({ applicationId }) => applicationId),
    );
    const { memberId, reason, version } = input;
    if (!progressOf(sheets, running).missing.some((sheet) => sheet.memberId === memberId)) {
      throw new Refused("sheets-not-missing");
    }
    const left = scorersOf(sheets).filter((scorer) => scorer !== memberId);
    requireQuorum(panel.length, left.length, await lawOf(tx, stage.selectionId, ctx.now));

    const at = { postStageId: stage.postStageId, version };
    if (!(await touchPostStage(tx, at))) throw new Refused("record-stale");
    const voided = await voidSheets(
      tx,
      { postStageId: stage.postStageId, memberId },
      { voidCause: "ABSENCE", voidReason: reason },
    );
    await recordAudit(tx, ctx, {
      kind: "sheets.recorded-missing",
      subjectId: stage.postStageId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(stage.state, version),
      after: { ...standing(stage.state, version + 1), memberId, reason, voidedSheets: voided },
    });
    return { ...placeOf(stage), voided };
  });
}
