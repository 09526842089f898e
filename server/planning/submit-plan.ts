import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { COVER, coverDeviations } from "#server/planning/cover-deviations";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";
import { problemsOf } from "#server/planning/plan-readiness";

export const SubmitPlan = z.object({ ...LOOKED_AT, ...COVER });

/**
 * Hands a plan to the appointing officer. From here on it does not change, unless it goes back.
 * @throws Refused as `planForAct` and `coverDeviations`
 */
export function submitPlan(
  ctx: Context,
  input: z.output<typeof SubmitPlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const inHand = await planForAct(tx, ctx, input, "submit");
    const problems = problemsOf(inHand.whole, ctx.now);
    const covered = coverDeviations(inHand, problems, input);
    await takeStep(tx, ctx, inHand, { kind: "plan.submitted", ...covered });
    await enqueue(tx, ctx, {
      kind: "plan.submitted",
      recipientIds: await officersOf(tx, "PPK", inHand.scope),
      agencyId: inHand.scope.agencyId,
      payload: planFacts(inHand),
    });
    return { selectionId: input.selectionId };
  });
}
