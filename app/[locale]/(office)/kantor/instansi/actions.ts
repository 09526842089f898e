"use server";

import { EditAgency, editAgency } from "#server/accounts/edit-agency";
import { formAction } from "#server/action";

export const save = formAction(EditAgency, async (ctx, input) => {
  await editAgency(ctx, input);
  return "/kantor/instansi?tersimpan=1";
});
