import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { voidSheets } from "#db/queries/scoring-sheets";
import { disqualifyApplication, panelForPost } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { DISQUALIFICATION_REASONS } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { standing } from "#server/scoring/stage-at-work";

export const DisqualifyCandidate = z.object({
  applicationId: idField,
  version: versionField,
  reason: choiceField(DISQUALIFICATION_REASONS),
  /** In the chair's words; the candidate reads it. */
  explanation: reasonField(),
});

/**
 * Takes a candidate out: absent from a scored stage (`absence-out`), false data, misconduct,
 * discipline. No zero is entered; their sealed sheets no longer count.
 *
 * Refuses: not presiding, selection not running, not in the selection (any more), changed meanwhile.
 */
export function disqualifyCandidate(
  ctx: Context,
  input: z.output<typeof DisqualifyCandidate>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const application = await findApplicationScope(tx, input.applicationId);
    if (!application) throw new Refused("record-not-found");
    const { postId, selectionId, agencyId } = application;
    const panel = await panelForPost(tx, selectionId, postId);
    requirePresides(ctx.actor, application, panel);
    requireRunningPost(application);
    const state = nextState(APPLICATION_LIFE, application.state, "disqualify");

    const { applicationId, version, reason, explanation } = input;
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
      before: standing(application.state, version),
      after: { ...standing(state, version + 1), reason, explanation, voidedSheets: voided },
    });
    await enqueue(tx, ctx, {
      kind: "candidate-disqualified",
      recipientIds: [application.applicantId],
      agencyId,
      selectionId,
      payload: {
        selection: application.selectionName,
        reason,
        explanation,
        path: `/lamaran/${applicationId}`,
      },
    });
    return { selectionId };
  });
}
