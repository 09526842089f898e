import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import { requirePaper } from "#domain/paper/rules";
import {
  dayOfStep,
  problemsFor,
  requireNothingBlocks,
  requireRequest,
} from "#domain/planning/road";
import { supervisorIn } from "#domain/regulation/supervisor";
import type { Context } from "#server/context";
import { mustTick, optionalId } from "#server/fields";
import { enqueue } from "#server/outbox";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";
import { problemsOf } from "#server/planning/plan-readiness";

export const ApprovePlan = z.object({
  ...LOOKED_AT,
  /** The letter that asks the supervisor for approval; asked for by the rule, which says where. */
  requestId: optionalId,
  sure: mustTick,
});

/**
 * The appointing officer approves a plan and the letter with which the secretariat sends it to the
 * supervisor.
 * @throws Refused as `planForAct`; `plan-incomplete` when its days have passed meanwhile;
 * `plan-request-missing`, `plan-request-older`, `paper-missing`, `paper-other-kind`
 */
export function approvePlan(
  ctx: Context,
  input: z.output<typeof ApprovePlan>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const inHand = await planForAct(tx, ctx, input, "approve");
    requireNothingBlocks(problemsFor("approve", problemsOf(inHand.whole, ctx.now)));
    const named =
      input.requestId === null
        ? null
        : requirePaper(inHand.whole.papers, input.requestId, ["PLAN_REQUEST"]);
    const { steps, scope } = inHand;
    const request = requireRequest(
      named,
      dayOfStep(steps, "submit", scope.zone),
      supervisorIn(inHand.whole.law),
    );
    await takeStep(tx, ctx, inHand, { kind: "plan.approved", paperId: request.id });
    await enqueue(tx, ctx, {
      kind: "plan.approved",
      recipientIds: await officersOf(tx, "SECRETARIAT", inHand.scope),
      agencyId: inHand.scope.agencyId,
      payload: planFacts(inHand, "persetujuan"),
    });
    return { selectionId: input.selectionId };
  });
}
