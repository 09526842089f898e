"use server";

import { RequestReset, requestReset } from "#server/accounts/reset-password";
import { formAction } from "#server/action";

export const askForReset = formAction(
  RequestReset,
  async (ctx, input) => {
    await requestReset(ctx, input);
    return "/lupa-sandi/terkirim";
  },
  "visitor",
);
