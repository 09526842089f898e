"use server";

import { formAction } from "#server/action";
import { WithdrawApplication, withdrawApplication } from "#server/application/withdraw-application";

export const withdraw = formAction(WithdrawApplication, async (ctx, input) => {
  const { applicationId } = await withdrawApplication(ctx, input);
  return `/lamaran/${applicationId}`;
});
