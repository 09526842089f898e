import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertApprovedPlan, officersOf } from "#db/queries/plan-road";
import { requirePaper } from "#domain/paper/rules";
import { dayOfStep, requireSecondLook } from "#domain/planning/road";
import { signersOf } from "#server/announcement/signers";
import type { Context } from "#server/context";
import { optionalId } from "#server/fields";
import { enqueue } from "#server/outbox";
import { COVER, coverDeviations } from "#server/planning/cover-deviations";
import { frozenPlan } from "#server/planning/frozen-plan";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";
import { problemsOf, tracesOf } from "#server/planning/plan-readiness";
import { recordTraces } from "#server/regulation/record-traces";

export const ConfirmApproval = z.object({
  ...LOOKED_AT,
  /** The supervisor's letter; without one only on a decision of the panel. */
  letterId: optionalId,
  ...COVER,
});

/**
 * A second person of the secretariat confirms that the supervisor approved: the whole plan is frozen
 * as it stands, with its fingerprint and with what the rules said about it.
 * @throws Refused as `planForAct` and `coverDeviations`, `paper-missing`, `paper-other-kind`,
 * `approval-own-record`, `approval-older-than-plan`
 */
export function confirmApproval(
  ctx: Context,
  input: z.output<typeof ConfirmApproval>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, letterId } = input;
    const inHand = await planForAct(tx, ctx, input, "confirm");
    const { whole, scope } = inHand;
    const { papers } = whole;
    const letter = letterId === null ? null : requirePaper(papers, letterId, ["PLAN_APPROVAL"]);
    // Only the letter that is confirmed counts: an older one was about an older plan.
    const counted = papers.filter(({ id, kind }) => kind !== "PLAN_APPROVAL" || id === letterId);
    const judged = { ...whole, papers: counted };
    const problems = problemsOf(judged, ctx.now);
    const sentOn = dayOfStep(inHand.steps, "approve", scope.zone);
    if (letter !== null) requireSecondLook(letter, ctx.actor.userId, sentOn);
    const covered = coverDeviations(inHand, problems, input);
    const decision = papers.find(({ id }) => id === covered.decisionId);
    if (decision !== undefined) requireSecondLook(decision, ctx.actor.userId, decision.dated);

    const frozen = frozenPlan(whole, ctx.now);
    const { stepId } = await takeStep(tx, ctx, inHand, {
      kind: "plan.confirmed",
      paperId: letter?.id ?? null,
      ...covered,
      noted: { hash: frozen.hash, rulesOn: frozen.rulesOn },
    });
    await insertApprovedPlan(tx, { selectionId, stepId, ...frozen });
    const traces = tracesOf(judged, ctx.now);
    await recordTraces(tx, ctx, { moment: "PLAN_APPROVED", selectionId }, traces);
    const secretariat = await officersOf(tx, "SECRETARIAT", scope);
    await enqueue(tx, ctx, {
      kind: "plan.confirmed",
      recipientIds: [...new Set([...(await signersOf(tx, scope)), ...secretariat])],
      agencyId: scope.agencyId,
      payload: planFacts(inHand, "tanda-tangan"),
    });
    return { selectionId };
  });
}
