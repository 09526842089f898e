"use server";

import { FileClaim, fileClaim } from "#server/accounts/file-claim";
import { formAction } from "#server/action";

export const file = formAction(
  FileClaim,
  async (ctx, input) => {
    await fileClaim(ctx, input);
    return "/klaim/terkirim";
  },
  "visitor",
);
