"use server";

import { formAction } from "#server/action";
import { ApplyHistoryFile, applyHistoryFile } from "#server/profile/apply-history-file";
import { RemoveEntry, removeEntry } from "#server/profile/remove-entry";
import { RemovePhoto, removePhoto } from "#server/profile/remove-photo";
import { SaveEntry, saveEntry } from "#server/profile/save-entry";
import { StateEmpty, stateEmpty } from "#server/profile/state-empty";
import { sectionAddress } from "./own-section";

export const save = formAction(SaveEntry, async (ctx, input) => {
  await saveEntry(ctx, input);
  return `${sectionAddress(input.section)}?tersimpan`;
});

export const remove = formAction(RemoveEntry, async (ctx, input) => {
  const { section } = await removeEntry(ctx, input);
  return `${sectionAddress(section)}?dihapus`;
});

export const takePhotoOut = formAction(RemovePhoto, async (ctx, input) => {
  await removePhoto(ctx, input);
  return "/profil#pasfoto";
});

export const applyFile = formAction(ApplyHistoryFile, async (ctx, input) => {
  const { added } = await applyHistoryFile(ctx, input);
  return `/profil?diimpor=${added}`;
});

export const state = formAction(StateEmpty, async (ctx, input) => {
  await stateEmpty(ctx, input);
  return `${sectionAddress(input.section)}?tersimpan`;
});
