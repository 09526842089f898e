"use server";

import { formAction } from "#server/action";
import { RemoveDocument, removeDocument } from "#server/application/remove-document";
import { TellSigner, tellSigner } from "#server/application/tell-signer";

export const answerSigner = formAction(TellSigner, async (ctx, input) => {
  await tellSigner(ctx, input);
  return `/lamaran/${input.applicationId}/dokumen`;
});

export const remove = formAction(RemoveDocument, async (ctx, input) => {
  await removeDocument(ctx, input);
  return `/lamaran/${input.applicationId}/dokumen?keluar=1`;
});
