"use server";

import { acceptClaim, DecideClaim, rejectClaim } from "#server/accounts/decide-claim";
import { formAction } from "#server/action";

export const accept = formAction(DecideClaim, async (ctx, input) => {
  await acceptClaim(ctx, input);
  return `/kantor/klaim/${input.claimId}`;
});

export const reject = formAction(DecideClaim, async (ctx, input) => {
  await rejectClaim(ctx, input);
  return `/kantor/klaim/${input.claimId}`;
});
