import { z } from "zod";
import type { Transaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import { idField, mustTick, textField } from "#server/fields";

/** One post or several of one selection, whose verdicts are signed or confirmed together. */
export const Batch = z.object({
  selectionId: idField,
  postIds: z.union([z.array(idField).max(100, "too-many"), idField.transform((one) => [one])], {
    error: "choose-one",
  }),
  /** Marks of the proposals that were on the page, by post, from `loadBatch`. */
  seen: z.record(idField, textField(64)),
  read: mustTick,
  counted: mustTick,
});

/** How many of a post, or of several, are admitted and refused. */
export type Outcome = { readonly eligible: number; readonly notEligible: number };

/**
 * Does the same with each post, and adds up what came of it.
 * @throws Refused `record-not-found` for a post of another selection, and what `act` throws
 */
export async function eachPost(
  tx: Transaction,
  { selectionId, postIds, seen }: z.output<typeof Batch>,
  act: (post: { readonly postId: string; readonly seen: string }) => Promise<Outcome>,
): Promise<{ selectionId: string } & Outcome> {
  let eligible = 0;
  let notEligible = 0;
  for (const postId of new Set(postIds)) {
    const post = await findPostScope(tx, postId);
    if (post?.selectionId !== selectionId) throw new Refused("record-not-found");
    const outcome = await act({ postId, seen: seen[postId] ?? "" });
    eligible += outcome.eligible;
    notEligible += outcome.notEligible;
  }
  return { selectionId, eligible, notEligible };
}
