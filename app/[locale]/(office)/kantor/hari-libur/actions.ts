"use server";

import { formAction } from "#server/action";
import { AddHoliday, addHoliday } from "#server/planning/add-holiday";
import { RemoveHoliday, removeHoliday } from "#server/planning/remove-holiday";
import { RestoreHoliday, restoreHoliday } from "#server/planning/restore-holiday";

const yearOf = (day: string) => `/kantor/hari-libur?tahun=${day.slice(0, 4)}`;

export const add = formAction(AddHoliday, async (ctx, input) => {
  await addHoliday(ctx, input);
  return yearOf(input.day);
});

export const remove = formAction(RemoveHoliday, async (ctx, input) => {
  await removeHoliday(ctx, input);
  return yearOf(input.day);
});

export const restore = formAction(RestoreHoliday, async (ctx, input) => {
  await restoreHoliday(ctx, input);
  return yearOf(input.day);
});
