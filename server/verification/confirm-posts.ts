import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, mustTick, textField } from "#server/fields";
import { confirmPost } from "#server/verification/confirm-post";

export const ConfirmPosts = z.object({
  selectionId: idField,
  /** The posts to be confirmed. */
  postIds: z.union([z.array(idField).max(100, "too-many"), idField.transform((one) => [one])], {
    error: "choose-one",
  }),
  /** Marks of the proposals that were on the page, by post, from `loadBatch`. */
  seen: z.record(idField, textField(64)),
  read: mustTick,
  counted: mustTick,
});

/**
 * Another member confirms what the chair signed for one post or several of one selection: all of them
 * or none. What was proposed is valid from now, the admitted get their codes. Nobody is told yet;
 * that happens when the stage is published.
 * Refuses: a post of another selection, not another member or recused, not signed, a signature that
 * fell away, not opened or already decided, changed meanwhile.
 */
export function confirmPosts(
  ctx: Context,
  { selectionId, postIds, seen }: z.output<typeof ConfirmPosts>,
): Promise<{ selectionId: string; eligible: number; notEligible: number }> {
  return inTransaction(async (tx) => {
    let eligible = 0;
    let notEligible = 0;
    for (const postId of new Set(postIds)) {
      const post = await findPostScope(tx, postId);
      if (post?.selectionId !== selectionId) throw new Refused("record-not-found");
      const confirmed = await confirmPost(tx, ctx, { postId, seen: seen[postId] ?? "" });
      eligible += confirmed.eligible;
      notEligible += confirmed.notEligible;
    }
    return { selectionId, eligible, notEligible };
  });
}
