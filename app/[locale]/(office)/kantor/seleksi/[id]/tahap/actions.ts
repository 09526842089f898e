"use server";

import { formAction } from "#server/action";
import { mustTick } from "#server/fields";
import { AnswerReopening, answerReopening } from "#server/scoring/answer-reopening";
import { DecideStage, decideStage } from "#server/scoring/decide-stage";
import { DisqualifyCandidate, disqualifyCandidate } from "#server/scoring/disqualify-candidate";
import { OpenStage, openStage } from "#server/scoring/open-stage";
import { PublishStage, publishStage } from "#server/scoring/publish-stage";
import { RecordMissingSheets, recordMissingSheets } from "#server/scoring/record-missing-sheets";
import { UnsealStage, unsealStage } from "#server/scoring/unseal-stage";

export const open = formAction(OpenStage, async (ctx, input) => {
  const { selectionId, postStageId } = await openStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap/${postStageId}`;
});

export const answer = formAction(AnswerReopening, async (ctx, input) => {
  const { selectionId, postStageId } = await answerReopening(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap/${postStageId}`;
});

export const recordMissing = formAction(RecordMissingSheets, async (ctx, input) => {
  const { selectionId, postStageId } = await recordMissingSheets(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap/${postStageId}`;
});

export const disqualify = formAction(DisqualifyCandidate, async (ctx, input) => {
  const { selectionId } = await disqualifyCandidate(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap`;
});

export const unseal = formAction(UnsealStage.extend({ plenary: mustTick }), async (ctx, input) => {
  const { selectionId, postStageId } = await unsealStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap/${postStageId}`;
});

export const decide = formAction(DecideStage, async (ctx, input) => {
  const { selectionId, postStageId } = await decideStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/tahap/${postStageId}`;
});

export const publish = formAction(PublishStage, async (ctx, input) => {
  const { selectionId, slug } = await publishStage(ctx, input);
  return {
    to: `/kantor/seleksi/${selectionId}/tahap`,
    announced: slug,
  };
});
