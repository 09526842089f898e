import { z } from "zod";
import { inTransaction } from "#db/client";
import { answerQuestion } from "#db/queries/clarification";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField } from "#server/fields";
import { questionToAnswer } from "#server/verification/question-to-answer";

export const AnswerClarification = z.object({
  clarificationId: idField,
  answer: reasonField(10, 2_000),
});

/**
 * An applicant explains a document that a verifier has asked about, once and in time.
 * Refuses: another's question, no longer in check, answered before, too late.
 */
export function answerClarification(
  ctx: Context,
  { clarificationId, answer }: z.output<typeof AnswerClarification>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const { question, application } = await questionToAnswer(tx, ctx, clarificationId);
    const values = { answeredAt: ctx.now, answer, replacementId: null };
    if (!(await answerQuestion(tx, question, values))) throw new Refused("clarification-answered");
    await recordAudit(tx, ctx, {
      kind: "clarification.answered",
      subjectId: clarificationId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      after: { applicationId: application.applicationId, by: "WORDS" },
    });
    return { applicationId: application.applicationId };
  });
}
