"use server";

import { EndRole, endRole } from "#server/accounts/end-role";
import { InviteStaff, inviteStaff } from "#server/accounts/grant-role";
import {
  ResendInvitation,
  resendInvitation,
  SetAccountState,
  setAccountState,
} from "#server/accounts/set-account-state";
import { formAction } from "#server/action";

export const invite = formAction(InviteStaff, async (ctx, input) => {
  await inviteStaff(ctx, input);
  return "/kantor/pengguna?selesai=diundang";
});

export const end = formAction(EndRole, async (ctx, input) => {
  await endRole(ctx, input);
  return "/kantor/pengguna?selesai=diakhiri";
});

export const setState = formAction(SetAccountState, async (ctx, input) => {
  await setAccountState(ctx, input);
  const what = input.state === "ACTIVE" ? "diaktifkan" : "dinonaktifkan";
  return `/kantor/pengguna?selesai=${what}`;
});

export const resend = formAction(ResendInvitation, async (ctx, input) => {
  await resendInvitation(ctx, input);
  return "/kantor/pengguna?selesai=diundang";
});
