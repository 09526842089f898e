"use server";

import { formAction } from "#server/action";
import { RemoveDocument, removeDocument } from "#server/application/remove-document";

export const remove = formAction(RemoveDocument, async (ctx, input) => {
  await removeDocument(ctx, input);
  return `/lamaran/${input.applicationId}/dokumen?keluar=1`;
});
