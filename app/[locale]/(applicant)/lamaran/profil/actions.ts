"use server";

import { formAction } from "#server/action";
import { SaveProfile, saveProfile } from "#server/application/save-profile";

export const save = formAction(SaveProfile, async (ctx, input) => {
  await saveProfile(ctx, input);
  return "/lamaran/profil?tersimpan=1";
});
