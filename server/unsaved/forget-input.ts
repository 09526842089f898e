import { inTransaction } from "#db/client";
import { deleteOwnUnsaved } from "#db/queries/unsaved";
import type { Context } from "#server/context";
import { UnsavedMark } from "#server/unsaved/mark";

/**
 * Deletes one's own unsaved input once its form is saved; not what another opened form wrote since,
 * which its person shall see before it goes.
 * @param mark what the form said of itself; nothing happens for a form that keeps nothing
 */
export async function forgetInput(ctx: Context, mark: unknown): Promise<void> {
  const accountId = ctx.actor.userId;
  const said = UnsavedMark.safeParse(mark);
  if (accountId === null || !said.success) return;
  const { form, about, ...opened } = said.data;
  await inTransaction((tx) => deleteOwnUnsaved(tx, { accountId, form, about }, opened));
}
