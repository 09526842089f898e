"use server";

import { formAction } from "#server/action";
import { FileObjection, fileObjection } from "#server/verification/file-objection";

export const file = formAction(FileObjection, async (ctx, input) => {
  await fileObjection(ctx, input);
  return `/lamaran/${input.applicationId}/sanggah`;
});
