"use server";

import { parameterSlug } from "#domain/regulation/changed-parameters";
import { formAction } from "#server/action";
import { ConfirmChange, confirmChange } from "#server/regulation/confirm-change";
import { DeclineChange, declineChange } from "#server/regulation/decline-change";

export const confirm = formAction(
  ConfirmChange,
  async (ctx, input) => `/kantor/peraturan/${parameterSlug(await confirmChange(ctx, input))}`,
);

export const decline = formAction(
  DeclineChange,
  async (ctx, input) => `/kantor/peraturan/${parameterSlug(await declineChange(ctx, input))}`,
);
