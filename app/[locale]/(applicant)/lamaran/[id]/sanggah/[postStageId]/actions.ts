"use server";

import { formAction } from "#server/action";
import { FileStageObjection, fileStageObjection } from "#server/verification/file-stage-objection";

export const file = formAction(FileStageObjection, async (ctx, input) => {
  await fileStageObjection(ctx, input);
  return `/lamaran/${input.applicationId}/sanggah/${input.postStageId}`;
});
