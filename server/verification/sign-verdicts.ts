import { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { idField, mustTick, optionalId, optionalText, textField } from "#server/fields";
import { type Signed, signPost } from "#server/verification/sign-post";

export const SignVerdicts = z.object({
  postId: idField,
  /** Mark of the proposals that were on the page, from `loadConfirmation`. */
  seen: textField(64),
  read: mustTick,
  counted: mustTick,
  /** Why the post goes on with too few, and the decision of the panel; asked for only then. */
  reason: optionalText(1_000),
  decisionId: optionalId,
});

/**
 * The chair signs what was proposed for a post. Nothing is valid yet: another member confirms it, and
 * the signature falls away when anything of it changes before.
 * Refuses: not the deciding member, not opened or already decided, a proposal missing or no longer
 * borne by the findings, too few without a reason and a decision of the panel, signed already,
 * changed meanwhile.
 */
export function signVerdicts(ctx: Context, input: z.output<typeof SignVerdicts>): Promise<Signed> {
  return inTransaction((tx) => signPost(tx, ctx, input));
}
