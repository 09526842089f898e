"use server";

import { formAction } from "#server/action";
import { ApplySummary, applySummary } from "#server/register/apply-summary";

export const apply = formAction(ApplySummary, async (ctx, input) => {
  await applySummary(ctx, input);
  return `/kantor/formasi/rekap/${input.summaryId}`;
});
