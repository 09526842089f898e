"use server";

import { formAction } from "#server/action";
import { AcceptPact, acceptPact } from "#server/planning/accept-pact";

export const accept = formAction(AcceptPact, async (ctx, input) => {
  await acceptPact(ctx, input);
  return "/penilaian";
});
