"use server";

import { z } from "zod";
import {
  ChangePassword,
  changePassword,
  EditOwnAccount,
  editOwnAccount,
  signOutEverywhere,
} from "#server/accounts/own-account";
import { formAction } from "#server/action";
import { endSession, startSession } from "#server/auth";

export const edit = formAction(EditOwnAccount, async (ctx, input) => {
  await editOwnAccount(ctx, input);
  return "/akun?selesai=akun";
});

/** All other devices are signed out; this one goes on with a session of the new edition. */
export const choosePassword = formAction(ChangePassword, async (ctx, input) => {
  await startSession(await changePassword(ctx, input));
  return "/akun?selesai=sandi";
});

export const leaveEverywhere = formAction(z.object({}), async (ctx) => {
  await signOutEverywhere(ctx);
  await endSession();
  return "/masuk?selesai=keluar-semua";
});
