"use server";

import { formAction } from "#server/action";
import { ApplyImport, applyImport } from "#server/register/apply-import";

export const apply = formAction(ApplyImport, async (ctx, input) => {
  await applyImport(ctx, input);
  return `/kantor/formasi/impor/${input.importId}`;
});
