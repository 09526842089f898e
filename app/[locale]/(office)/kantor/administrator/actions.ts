"use server";

import { EndRole, endRole } from "#server/accounts/end-role";
import {
  EstablishAgency,
  establishAgency,
  InviteAdministrator,
  inviteAdministrator,
} from "#server/accounts/establish-agency";
import { SetAccountState, setAccountState } from "#server/accounts/set-account-state";
import { formAction } from "#server/action";

export const establish = formAction(EstablishAgency, async (ctx, input) => {
  await establishAgency(ctx, input);
  return "/kantor/administrator?selesai=dibuat";
});

export const inviteOne = formAction(InviteAdministrator, async (ctx, input) => {
  await inviteAdministrator(ctx, input);
  return "/kantor/administrator?selesai=diundang";
});

export const endOne = formAction(EndRole, async (ctx, input) => {
  await endRole(ctx, input);
  return "/kantor/administrator?selesai=diakhiri";
});

export const setAdministratorState = formAction(SetAccountState, async (ctx, input) => {
  await setAccountState(ctx, input);
  const what = input.state === "ACTIVE" ? "diaktifkan" : "dinonaktifkan";
  return `/kantor/administrator?selesai=${what}`;
});
