"use server";

import { formAction } from "#server/action";
import { AgreeToAnswer, agreeToAnswer } from "#server/verification/agree-to-answer";
import { AnswerObjection, answerObjection } from "#server/verification/answer-objection";
import { CheckObjection, checkObjection } from "#server/verification/check-objection";
import { ConfirmObjection, confirmObjection } from "#server/verification/confirm-objection";
import { ReturnAnswer, returnAnswer } from "#server/verification/return-answer";

export const check = formAction(CheckObjection, async (ctx, input) => {
  const { objectionId } = await checkObjection(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

export const confirm = formAction(ConfirmObjection, async (ctx, input) => {
  const { objectionId } = await confirmObjection(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

export const answer = formAction(AnswerObjection, async (ctx, input) => {
  const { objectionId } = await answerObjection(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

export const sendBack = formAction(ReturnAnswer, async (ctx, input) => {
  const { objectionId } = await returnAnswer(ctx, input);
  return `/kantor/sanggah/${objectionId}`;
});

/** An erratum changes what anybody may read. */
export const agree = formAction(AgreeToAnswer, async (ctx, input) => {
  const { objectionId, erratum, slug } = await agreeToAnswer(ctx, input);
  const to = `/kantor/sanggah/${objectionId}`;
  return erratum === null ? to : { to, announced: slug };
});
