import type { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { Batch, eachPost, type Outcome } from "#server/verification/batch";
import { confirmPost } from "#server/verification/confirm-post";

export const ConfirmPosts = Batch;

/**
 * Another member confirms what the chair signed for one post or several of one selection: all of them
 * or none. What was proposed is valid from now, the admitted get their codes. Nobody is told yet;
 * that happens when the stage is published.
 * Refuses: a post of another selection, not another member or recused, not signed, a signature that
 * fell away, not opened or already decided, changed meanwhile.
 */
export function confirmPosts(
  ctx: Context,
  input: z.output<typeof ConfirmPosts>,
): Promise<{ selectionId: string } & Outcome> {
  return inTransaction((tx) => eachPost(tx, input, (post) => confirmPost(tx, ctx, post)));
}
