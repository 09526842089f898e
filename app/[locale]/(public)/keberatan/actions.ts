"use server";

import { ObjectToClaim, objectToClaim } from "#server/accounts/object-to-claim";
import { formAction } from "#server/action";

export const object = formAction(
  ObjectToClaim,
  async (ctx, input) => {
    await objectToClaim(ctx, input);
    return "/keberatan/terkirim";
  },
  "visitor",
);
