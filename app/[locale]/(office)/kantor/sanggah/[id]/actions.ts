"use server";

import { formAction } from "#server/action";
import { AnswerObjection, answerObjection } from "#server/verification/answer-objection";
import { CheckObjection, checkObjection } from "#server/verification/check-objection";
import { ConfirmObjection, confirmObjection } from "#server/verification/confirm-objection";

export const check = formAction(CheckObjection, async (ctx, input) => {
  const { objectionId } = await checkObjection(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

export const confirm = formAction(ConfirmObjection, async (ctx, input) => {
  const { objectionId } = await confirmObjection(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

/** An erratum changes what anybody may read. */
export const answer = formAction(AnswerObjection, async (ctx, input) => {
  const { objectionId, erratum, slug } = await answerObjection(ctx, input);
  const to = `/kantor/sanggah/${objectionId}`;
  return erratum === null ? to : { to, announced: slug };
});
