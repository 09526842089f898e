"use server";

import { formAction } from "#server/action";
import { StartApplication, startApplication } from "#server/application/start-application";

export const start = formAction(StartApplication, async (ctx, input) => {
  const { applicationId } = await startApplication(ctx, input);
  return `/lamaran/${applicationId}`;
});
