import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, mustTick, textField } from "#server/fields";
import { signPost } from "#server/verification/sign-post";

export const SignPosts = z.object({
  selectionId: idField,
  /** The posts to be signed. */
  postIds: z.union([z.array(idField).max(100, "too-many"), idField.transform((one) => [one])], {
    error: "choose-one",
  }),
  /** Marks of the proposals that were on the page, by post, from `loadBatch`. */
  seen: z.record(idField, textField(64)),
  read: mustTick,
  counted: mustTick,
});

/**
 * The chair signs what was proposed for several posts of one selection at once: all of them or none.
 * A post with too few eligible needs a reason and a decision of its own, and is signed by itself.
 * Refuses: a post of another selection, and what `signVerdicts` refuses.
 */
export function signPosts(
  ctx: Context,
  { selectionId, postIds, seen }: z.output<typeof SignPosts>,
): Promise<{ selectionId: string; eligible: number; notEligible: number }> {
  return inTransaction(async (tx) => {
    let eligible = 0;
    let notEligible = 0;
    for (const postId of new Set(postIds)) {
      const post = await findPostScope(tx, postId);
      if (post?.selectionId !== selectionId) throw new Refused("record-not-found");
      const input = { postId, seen: seen[postId] ?? "", reason: "", decisionId: null };
      const signed = await signPost(tx, ctx, input);
      eligible += signed.eligible;
      notEligible += signed.notEligible;
    }
    return { selectionId, eligible, notEligible };
  });
}
