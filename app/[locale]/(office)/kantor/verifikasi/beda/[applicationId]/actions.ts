"use server";

import { formAction } from "#server/action";
import { DecideDisputes, decideDisputes } from "#server/verification/decide-disputes";

export const decide = formAction(DecideDisputes, async (ctx, input) => {
  await decideDisputes(ctx, input);
  return "/kantor/verifikasi";
});
