import type { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { Batch, eachPost, type Outcome } from "#server/verification/batch";
import { signPost } from "#server/verification/sign-post";

export const SignPosts = Batch;

/**
 * The chair signs what was proposed for several posts of one selection at once: all of them or none.
 * Refuses: a post of another selection, and what `signVerdicts` refuses.
 */
export function signPosts(
  ctx: Context,
  input: z.output<typeof SignPosts>,
): Promise<{ selectionId: string } & Outcome> {
  return inTransaction((tx) => eachPost(tx, input, (post) => signPost(tx, ctx, post)));
}
