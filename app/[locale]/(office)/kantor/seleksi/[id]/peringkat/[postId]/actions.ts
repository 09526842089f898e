"use server";

import { formAction } from "#server/action";
import { HandOverNames, handOverNames } from "#server/decision/hand-over-names";
import { PublishDecision, publishDecision } from "#server/decision/publish-decision";
import { ConfirmSigning, signRanking } from "#server/ranking/sign-ranking";

export const sign = formAction(ConfirmSigning, async (ctx, input) => {
  const { selectionId } = await signRanking(ctx, input);
  return `/kantor/seleksi/${selectionId}/peringkat/${input.postId}`;
});

export const handOver = formAction(HandOverNames, async (ctx, input) => {
  const { selectionId, slug } = await handOverNames(ctx, input);
  return {
    to: `/kantor/seleksi/${selectionId}/peringkat/${input.postId}`,
    announced: slug,
  };
});

export const publish = formAction(PublishDecision, async (ctx, input) => {
  const { selectionId, slug } = await publishDecision(ctx, input);
  return {
    to: `/kantor/seleksi/${selectionId}/peringkat/${input.postId}`,
    announced: slug,
  };
});
