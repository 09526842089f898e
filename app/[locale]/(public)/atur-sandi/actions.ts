"use server";

import { ResetPassword, resetPassword } from "#server/accounts/reset-password";
import { formAction } from "#server/action";

export const reset = formAction(
  ResetPassword,
  async (ctx, input) => {
    await resetPassword(ctx, input);
    return "/masuk?selesai=sandi";
  },
  "visitor",
);
