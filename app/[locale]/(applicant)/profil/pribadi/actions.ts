"use server";

import { formAction } from "#server/action";
import { SaveProfile, saveProfile } from "#server/application/save-profile";

export const save = formAction(SaveProfile, async (ctx, input) => {
  await saveProfile(ctx, input);
  // The number makes each save an address of its own, and with it a form of its own.
  return `/profil/pribadi?tersimpan=${input.version + 1}`;
});
