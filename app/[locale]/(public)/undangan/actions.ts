"use server";

import { AcceptInvitation, acceptInvitation } from "#server/accounts/accept-invitation";
import { formAction } from "#server/action";

export const accept = formAction(
  AcceptInvitation,
  async (ctx, input) => {
    await acceptInvitation(ctx, input);
    return "/masuk?selesai=undangan";
  },
  "visitor",
);
