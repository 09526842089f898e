import { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { idField, mustTick, optionalId, optionalText, textField } from "#server/fields";
import { type Confirmed, confirmPost } from "#server/verification/confirm-post";

export const ConfirmVerdicts = z.object({
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
 * The panel's decision on a post: what was proposed is valid from now, the admitted get their codes.
 * Nobody is told yet; that happens when the stage is published.
 * Refuses: not the deciding member, not opened or already decided, a proposal missing or no longer
 * borne by the findings, too few without a reason and a decision of the panel, changed meanwhile.
 */
export function confirmVerdicts(
  ctx: Context,
  input: z.output<typeof ConfirmVerdicts>,
): Promise<Confirmed> {
  return inTransaction((tx) => confirmPost(tx, ctx, input));
}
