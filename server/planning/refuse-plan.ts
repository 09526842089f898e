import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import { requirePaper } from "#domain/paper/rules";
import type { Context } from "#server/context";
import { optionalId, reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";

export const RefusePlan = z.object({
  ...LOOKED_AT,
  letterId: optionalId,
  /** What the letter asks to mend. */
  reason: reasonField(10, 600),
});

/**
 * Records that the supervisor refused a plan, with the letter: it is a draft again.
 * @throws Refused as `planForAct`, `paper-missing`, `paper-other-kind`
 */
export function refusePlan(
  ctx: Context,
  input: z.output<typeof RefusePlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, letterId, reason } = input;
    const inHand = await planForAct(tx, ctx, input, "refuse");
    const letter = requirePaper(inHand.whole.papers, letterId, ["PLAN_REFUSAL"]);
    await takeStep(tx, ctx, inHand, { kind: "plan.refused", paperId: letter.id, reason });
    const people = [
      ...(await officersOf(tx, "PPK", inHand.scope)),
      ...(await officersOf(tx, "SECRETARIAT", inHand.scope)),
    ];
    await enqueue(tx, ctx, {
      kind: "plan.refused",
      recipientIds: [...new Set(people)].filter((id) => id !== ctx.actor.userId),
      agencyId: inHand.scope.agencyId,
      payload: { ...planFacts(inHand), number: letter.number, reason },
    });
    return { selectionId };
  });
}
