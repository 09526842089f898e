"use server";

import { formAction } from "#server/action";
import {
  TakeBackApplication,
  takeBackApplication,
} from "#server/application/take-back-application";

export const takeBack = formAction(TakeBackApplication, async (ctx, input) => {
  const { applicationId } = await takeBackApplication(ctx, input);
  return `/lamaran/${applicationId}`;
});
