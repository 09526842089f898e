"use server";

import { formAction } from "#server/action";
import { CorrectAnswer, correctAnswer } from "#server/supervision/correct-answer";
import { RecordAnswers, recordAnswers } from "#server/supervision/record-answers";
import { RequestTrackRecord, requestTrackRecord } from "#server/supervision/request-track-record";

const saved = (selectionId: string) => `/kantor/seleksi/${selectionId}/rekam-jejak?tersimpan=ya`;

export const request = formAction(RequestTrackRecord, async (ctx, input) => {
  await requestTrackRecord(ctx, input);
  return saved(input.selectionId);
});

export const answer = formAction(RecordAnswers, async (ctx, input) => {
  await recordAnswers(ctx, input);
  return saved(input.selectionId);
});

export const correct = formAction(CorrectAnswer, async (ctx, input) => {
  const { selectionId } = await correctAnswer(ctx, input);
  return saved(selectionId);
});
