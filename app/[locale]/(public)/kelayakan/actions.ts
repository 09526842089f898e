"use server";

import { formAction } from "#server/action";
import { CheckEligibility, checkEligibility } from "#server/application/check-eligibility";

export const check = formAction(
  CheckEligibility,
  async (ctx, input) => (await checkEligibility(ctx, input)).path,
  "visitor",
);
