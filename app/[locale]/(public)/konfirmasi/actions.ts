"use server";

import { ConfirmAddress, confirmAddress } from "#server/accounts/confirm-address";
import { formAction } from "#server/action";

export const confirm = formAction(
  ConfirmAddress,
  async (ctx, input) => {
    await confirmAddress(ctx, input);
    return "/masuk?selesai=terdaftar";
  },
  "visitor",
);
