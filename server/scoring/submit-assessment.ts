import { z } from "zod";
import { inTransaction } from "#db/client";
import { findAssessment, findOwnLevels, updateAssessment } from "#db/queries/scoring-assessments";
import { Refused } from "#domain/refusal";
import { requireCompleteLevels } from "#domain/scoring/assessment";
import { ASSESSMENT_LIFE } from "#domain/scoring/life-cycle";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { candidateToAssess } from "#server/scoring/candidate-to-assess";
import { standing } from "#server/scoring/stage-at-work";

export const SubmitAssessment = z.object({
  postStageId: idField,
  applicationId: idField,
  version: versionField,
});

/**
 * Hands in the saved levels of one candidate and seals them.
 *
 * Refuses: as saving does, and a competency of the post without a level.
 */
export function submitAssessment(
  ctx: Context,
  input: z.output<typeof SubmitAssessment>,
): Promise<{ postStageId: string }> {
  return inTransaction(async (tx) => {
    const { postStageId, applicationId, version } = input;
    const { stage, assessorId } = await candidateToAssess(tx, ctx, postStageId, applicationId);
    const found = await findAssessment(tx, postStageId, applicationId);
    if (!found) throw new Refused("record-not-found");
    if (found.assessorId !== assessorId) throw new Refused("assessment-of-another");
    const state = nextState(ASSESSMENT_LIFE, found.state, "submit");
    const levels = await findOwnLevels(tx, found.id, assessorId);
    requireCompleteLevels(stage.requiredLevels, levels ?? {});

    const at = { id: found.id, version };
    if (!(await updateAssessment(tx, at, { state, submittedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: "assessment.submitted",
      subjectId: applicationId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(found.state, version),
      after: standing(state, version + 1),
    });
    return { postStageId };
  });
}
