"use server";

import { formAction } from "#server/action";
import { SubmitApplication, submitApplication } from "#server/application/submit-application";

export const submit = formAction(SubmitApplication, async (ctx, input) => {
  const { applicationId } = await submitApplication(ctx, input);
  return `/lamaran/${applicationId}/terkirim`;
});
