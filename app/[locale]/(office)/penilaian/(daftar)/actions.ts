"use server";

import { formAction } from "#server/action";
import { mustTick } from "#server/fields";
import { DeclareRecusal, declareRecusal } from "#server/scoring/declare-recusal";
import { SaveAssessment, saveAssessment } from "#server/scoring/save-assessment";
import { SubmitAssessment, submitAssessment } from "#server/scoring/submit-assessment";

export const declare = formAction(
  DeclareRecusal.extend({ confirmed: mustTick }),
  async (ctx, input) => {
    const { selectionId } = await declareRecusal(ctx, input);
    return `/penilaian/benturan/${selectionId}`;
  },
);

export const saveLevels = formAction(SaveAssessment, async (ctx, input) => {
  await saveAssessment(ctx, input);
  return `/penilaian/asesmen/${input.postStageId}/${input.applicationId}`;
});

export const submitLevels = formAction(
  SubmitAssessment.extend({ confirmed: mustTick }),
  async (ctx, input) => {
    const { postStageId } = await submitAssessment(ctx, input);
    return `/penilaian/asesmen/${postStageId}`;
  },
);
