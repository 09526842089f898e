import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import { problemsFor, requireNothingBlocks } from "#domain/planning/road";
import type { Context } from "#server/context";
import { mustTick } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";
import { problemsOf } from "#server/planning/plan-readiness";

export const ApprovePlan = z.object({ ...LOOKED_AT, sure: mustTick });

/**
 * The appointing officer approves a plan, so that the secretariat sends it to the supervisor.
 * @throws Refused as `planForAct`; `plan-incomplete` when its days have passed meanwhile
 */
export function approvePlan(
  ctx: Context,
  input: z.output<typeof ApprovePlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const inHand = await planForAct(tx, ctx, input, "approve");
    requireNothingBlocks(problemsFor("approve", problemsOf(inHand.whole, ctx.now)));
    await takeStep(tx, ctx, inHand, { kind: "plan.approved" });
    await enqueue(tx, ctx, {
      kind: "plan.approved",
      recipientIds: await officersOf(tx, "SECRETARIAT", inHand.scope),
      agencyId: inHand.scope.agencyId,
      payload: planFacts(inHand, "persetujuan"),
    });
    return { selectionId: input.selectionId };
  });
}
