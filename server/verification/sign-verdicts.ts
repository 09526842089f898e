import { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { idField, mustTick, textField } from "#server/fields";
import { type Signed, signPost } from "#server/verification/sign-post";

export const SignVerdicts = z.object({
  postId: idField,
  /** Mark of the proposals that were on the page, from `loadConfirmation`. */
  seen: textField(64),
  read: mustTick,
  counted: mustTick,
});

/**
 * The chair signs what was proposed for a post. Nothing is valid yet: another member confirms it, and
 * the signature falls away when anything of it changes before.
 * Refuses: not the deciding member, not opened or already decided, a proposal missing or no longer
 * borne by the findings, too few without a decision of the panel on just that number, signed already,
 * changed meanwhile.
 */
export function signVerdicts(ctx: Context, input: z.output<typeof SignVerdicts>): Promise<Signed> {
  return inTransaction((tx) => signPost(tx, ctx, input));
}
