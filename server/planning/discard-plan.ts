import { z } from "zod";
import { inTransaction } from "#db/client";
import { seatedAccounts } from "#db/queries/changes";
import { officersOf } from "#db/queries/plan-road";
import { requirePaper } from "#domain/paper/rules";
import { needsDecisionToDiscard } from "#domain/planning/road";
import type { Context } from "#server/context";
import { mustTick, optionalId, reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planForAct, takeStep } from "#server/planning/plan-act";

export const DiscardPlan = z.object({
  ...LOOKED_AT,
  /** The decision on which it rests; a draft that was never submitted needs none. */
  decisionId: optionalId,
  reason: reasonField(20, 600),
  sure: mustTick,
});

/**
 * Cancels a plan before it is announced (`process.md` §3.2). Its posts are free for another one; its
 * number, if it was signed, stays listed as void; the public learns nothing of it.
 * @throws Refused as `planForAct`, `paper-missing`, `paper-other-kind`
 */
export function discardPlan(
  ctx: Context,
  input: z.output<typeof DiscardPlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, decisionId, reason } = input;
    const inHand = await planForAct(tx, ctx, input, "discard");
    const { scope, steps, whole } = inHand;
    const isNamed = decisionId !== null || needsDecisionToDiscard(steps);
    const decision = isNamed
      ? requirePaper(whole.papers, decisionId, ["CANCELLATION_DECISION"])
      : null;
    const { announcementNumber } = whole.plan;
    await takeStep(tx, ctx, inHand, {
      kind: "plan.discarded",
      reason,
      paperId: decision?.id ?? null,
      values: { announcementNumber: null },
      noted: announcementNumber === null ? {} : { voidNumber: announcementNumber },
    });
    const people = [
      ...steps.map(({ actorId }) => actorId),
      ...(await officersOf(tx, "SECRETARIAT", scope)),
      ...(await officersOf(tx, "PPK", scope)),
      ...(await seatedAccounts(tx, selectionId)),
    ];
    await enqueue(tx, ctx, {
      kind: "plan.discarded",
      recipientIds: [...new Set(people)].filter((id) => id !== ctx.actor.userId),
      agencyId: scope.agencyId,
      payload: { selection: scope.selectionName, path: `/kantor/seleksi/${selectionId}`, reason },
    });
    return { selectionId };
  });
}
