import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteUnsaved } from "#db/queries/unsaved";
import type { Context } from "#server/context";
import { UnsavedMark } from "#server/unsaved/mark";
import { unsavedTarget } from "#server/unsaved/target";

export const DiscardInput = z.object({ unsaved: UnsavedMark.pick({ form: true, about: true }) });

/**
 * Throws away what the person has typed into a form and not saved, from whichever device.
 * @returns the page of the form, without language
 * @throws Refused what the form itself would be refused for, before looking at its fields
 */
export function discardInput(
  ctx: Context,
  { unsaved: { form, about } }: z.output<typeof DiscardInput>,
): Promise<{ path: string }> {
  return inTransaction(async (tx) => {
    const { accountId, path } = await unsavedTarget(tx, ctx, { form, about });
    await deleteUnsaved(tx, { accountId, form, about });
    return { path };
  });
}
