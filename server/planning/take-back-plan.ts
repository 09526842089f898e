import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import { signersOf } from "#server/announcement/signers";
import type { Context } from "#server/context";
import { reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";

export const TakeBackPlan = z.object({ ...LOOKED_AT, reason: reasonField(10, 600) });

/**
 * Takes a plan back into draft before anybody outside has read it. All approvals are given anew; the
 * number of a signed announcement stays listed as void. @throws Refused as `planForAct`
 */
export function takeBackPlan(
  ctx: Context,
  input: z.output<typeof TakeBackPlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, reason } = input;
    const inHand = await planForAct(tx, ctx, input, "takeBack");
    const { announcementNumber } = inHand.whole.plan;
    await takeStep(tx, ctx, inHand, {
      kind: "plan.taken-back",
      reason,
      values: { announcementNumber: null },
      noted: announcementNumber === null ? {} : { voidNumber: announcementNumber },
    });
    const people = [
      ...(await officersOf(tx, "PPK", inHand.scope)),
      ...(await signersOf(tx, inHand.scope)),
    ];
    await enqueue(tx, ctx, {
      kind: "plan.taken-back",
      recipientIds: [...new Set(people)],
      agencyId: inHand.scope.agencyId,
      payload: { ...planFacts(inHand), reason },
    });
    return { selectionId };
  });
}
