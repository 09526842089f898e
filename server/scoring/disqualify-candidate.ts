import { z } from "zod";
import { inTransaction } from "#db/client";
import { voidSheets } from "#db/queries/scoring-sheets";
import { candidatesOf, disqualifyApplication } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { DISQUALIFICATION_REASONS } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { asScored, requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, textField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { stageAtWork, standing } from "#server/scoring/stage-at-work";

export const DisqualifyCandidate = z.object({
  postStageId: idField,
  /** Of the stage, as it was on the screen. */
  version: versionField,
  /**
   * Under what the stage shows the candidate: on papers that of the paper. The id of the application
   * stands beside its name elsewhere, so that whoever presides could tell whose paper it is.
   */
  code: textField(20),
  reason: choiceField(DISQUALIFICATION_REASONS),
  /** In the chair's words; the candidate reads it. */
  explanation: reasonField(),
});

/**
 * Takes a candidate out: absent from a scored stage (`absence-out`), false data, misconduct,
 * discipline. No zero is entered; their sealed sheets no longer count.
 *
 * Refuses: not presiding, selection not running, nobody under that code, not in the selection any
 * more, stage or candidate changed meanwhile.
 */
export function disqualifyCandidate(
  ctx: Context,
  input: z.output<typeof DisqualifyCandidate>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { stage, panel } = await stageAtWork(tx, input.postStageId);
    requirePresides(ctx.actor, stage, panel);
    requireRunningPost(stage);
    if (stage.version !== input.version) throw new Refused("record-stale");
    const candidate = (await candidatesOf(tx, [stage.postId])).find(
      (each) => asScored(stage, each).code === input.code,
    );
    if (candidate === undefined) throw new Refused("record-not-found");
    const { applicationId, applicantId, version } = candidate;
    const { postId, selectionId, agencyId } = stage;
    const state = nextState(APPLICATION_LIFE, candidate.state, "disqualify");

    const { reason, explanation } = input;
    const out = { state, endedReason: reason, endedAt: ctx.now };
    if (!(await disqualifyApplication(tx, { applicationId, version }, out))) {
      throw new Refused("record-stale");
    }
    const voided = await voidSheets(tx, { postId, applicationId }, { voidCause: "CANDIDATE_OUT" });
    await recordAudit(tx, ctx, {
      kind: "application.disqualified",
      subjectId: applicationId,
      agencyId,
      selectionId,
      before: standing(candidate.state, version),
      after: { ...standing(state, version + 1), reason, explanation, voidedSheets: voided },
    });
    await enqueue(tx, ctx, {
      kind: "candidate-disqualified",
      recipientIds: [applicantId],
      agencyId,
      selectionId,
      payload: {
        selection: stage.selectionName,
        reason,
        explanation,
        path: `/lamaran/${applicationId}`,
      },
    });
    return { selectionId };
  });
}
