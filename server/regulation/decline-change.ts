import { z } from "zod";
import { inTransaction } from "#db/client";
import type { ChangeableName } from "#domain/regulation/changed-parameters";
import { requireMayDecline } from "#domain/regulation/policy";
import type { Context } from "#server/context";
import { idField, reasonField } from "#server/fields";
import { changeToDecide, decide } from "#server/regulation/change-to-decide";

export const DeclineChange = z.object({ changeId: idField, declineReason: reasonField(10, 600) });

/**
 * Declines a change that waits, or takes one's own back: it never becomes law, and stays on record.
 * @returns the name of the parameter
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function declineChange(
  ctx: Context,
  { changeId, declineReason }: z.output<typeof DeclineChange>,
): Promise<ChangeableName> {
  return inTransaction(async (tx) => {
    const change = await changeToDecide(tx, changeId);
    requireMayDecline(ctx.actor, change);
    await decide(tx, ctx, change, "DECLINED", declineReason);
    return change.parameter;
  });
}
