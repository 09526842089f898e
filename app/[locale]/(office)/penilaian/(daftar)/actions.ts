"use server";

import { z } from "zod";
import { formAction } from "#server/action";
import { mustTick } from "#server/fields";
import { DeclareAssessorTies, declareAssessorTies } from "#server/scoring/declare-assessor-ties";
import { DeclareConflicts, declareConflicts } from "#server/scoring/declare-conflicts";
import { SaveAssessment, saveAssessment } from "#server/scoring/save-assessment";
import { SubmitAssessment, submitAssessment } from "#server/scoring/submit-assessment";

export const declare = formAction(
  z.intersection(DeclareConflicts, z.object({ confirmed: mustTick })),
  async (ctx, input) => {
    const { selectionId } = await declareConflicts(ctx, input);
    const list = `/penilaian/benturan/${selectionId}`;
    // What the member has seen of the post shall not come back with the Back button.
    return { to: list, published: [`${list}/${input.postId}`] };
  },
);

export const declareTies = formAction(
  z.intersection(DeclareAssessorTies, z.object({ confirmed: mustTick })),
  async (ctx, input) => {
    const { postStageId, tied } = await declareAssessorTies(ctx, input);
    const list = `/penilaian/asesmen/${postStageId}`;
    // What the assessor has seen of the candidate shall not come back with the Back button.
    return {
      to: list,
      published: [list, ...tied.map((applicationId) => `${list}/${applicationId}`)],
    };
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
    const list = `/penilaian/asesmen/${postStageId}`;
    // The browser keeps pages that it left; the Back button shall not look under the seal.
    return { to: list, published: [`${list}/${input.applicationId}`] };
  },
);
