import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import type { Context } from "#server/context";
import { reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";

export const ReturnPlan = z.object({ ...LOOKED_AT, reason: reasonField(10, 600) });

/** Gives a plan back to be mended: the appointing officer, or the chair. @throws Refused as `planForAct` */
export function returnPlan(
  ctx: Context,
  input: z.output<typeof ReturnPlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, reason } = input;
    const inHand = await planForAct(tx, ctx, input, "return");
    await takeStep(tx, ctx, inHand, { kind: "plan.returned", reason });
    await enqueue(tx, ctx, {
      kind: "plan.returned",
      recipientIds: await officersOf(tx, "SECRETARIAT", inHand.scope),
      agencyId: inHand.scope.agencyId,
      payload: { ...planFacts(inHand), reason },
    });
    return { selectionId };
  });
}
