"use server";

import { formAction } from "#server/action";
import {
  AnswerClarification,
  answerClarification,
} from "#server/verification/answer-clarification";

export const answer = formAction(AnswerClarification, async (ctx, input) => {
  const { applicationId } = await answerClarification(ctx, input);
  return `/lamaran/${applicationId}/klarifikasi#d-${input.clarificationId}`;
});
