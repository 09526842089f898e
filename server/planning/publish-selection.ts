import { z } from "zod";
import { inTransaction } from "#db/client";
import { helpersOf } from "#db/queries/pact";
import { insertPostStages, openPosts } from "#db/queries/plan";
import { signatoryTrace } from "#domain/planning/plan-traces";
import { requireOtherThanSigner, stepsOfRound } from "#domain/planning/road";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { askForPacts } from "#server/planning/ask-for-pacts";
import { coverDeviations } from "#server/planning/cover-deviations";
import { LOOKED_AT, planForAct, type RecordedStep, takeStep } from "#server/planning/plan-act";
import { planAt, problemsOf, tracesOf } from "#server/planning/plan-readiness";
import { requireAsApproved } from "#server/planning/require-as-approved";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

export const PublishSelection = z.object(LOOKED_AT);

export type Published = {
  readonly slug: string;
  readonly announcementNumber: string;
};

const NO_COVER = { panelDecision: "", decisionId: null };

/**
 * Announces a selection that was approved and signed: opens it to the public and lays out its stages
 * for each post. From here on the plan is what people applied under.
 * @throws Refused as `planForAct`, `coverDeviations` and `requireAsApproved`;
 * `announcement-own-signature`
 */
export function publishSelection(
  ctx: Context,
  input: z.output<typeof PublishSelection>,
): Promise<Published> {
  return inTransaction(async (tx) => {
    const { selectionId } = input;
    const inHand = await planForAct(tx, ctx, input, "publish");
    const { scope, whole, steps } = inHand;
    requireOtherThanSigner(steps, ctx.actor.userId);
    const problems = problemsOf(whole, ctx.now);
    coverDeviations(inHand, problems, NO_COVER);
    const frozen = await requireAsApproved(tx, whole, ctx.now);

    const number = whole.plan.announcementNumber ?? "";
    await takeStep(tx, ctx, inHand, {
      kind: "selection.published",
      values: { publishedAt: ctx.now },
      noted: {
        announcementNumber: number,
        verdicts: problems.map(({ code, effect, facts }) => ({ code, effect, facts })),
      },
    });
    await openPosts(tx, selectionId, {
      lastDay: whole.plan.lastDay,
      closesAt: whole.plan.closesAt,
    });
    await insertPostStages(
      tx,
      whole.stages.map(({ id }) => id),
      whole.posts.map(({ id }) => id),
    );
    const signed = signatoryTrace(planAt(whole, ctx.now), signedAs(steps));
    const traces = tracesOf(whole, ctx.now).map((trace) =>
      trace?.ruleId === signed?.ruleId ? signed : trace,
    );
    await recordTraces(tx, ctx, { moment: "PUBLISHED", selectionId }, [...traces, frozen]);
    for (const { decisionId, deviations, reason } of stepsOfRound(steps)) {
      if (decisionId === null) continue;
      const covered = problems.filter(({ code }) => deviations.includes(code));
      const act = { moment: "PUBLISHED", selectionId, decisionId, reason } as const;
      await recordDeviations(tx, ctx, act, covered);
    }
    const warned = { moment: "PUBLISHED", selectionId, decisionId: null, reason: "" } as const;
    await recordDeviations(tx, ctx, warned, problems);
    await enqueue(tx, ctx, {
      kind: "selection.published",
      recipientIds: whole.members.map(({ accountId }) => accountId),
      payload: { selection: whole.plan.name, number, path: `/seleksi/${scope.slug}` },
      agencyId: scope.agencyId,
    });
    await askForPacts(
      tx,
      ctx,
      { ...scope, selectionName: whole.plan.name },
      await helpersOf(tx, { agencyId: scope.agencyId, selectionId }),
    );
    await tellSubscribers(tx, ctx, { selectionId, kind: "published", payload: {} });
    return { slug: scope.slug, announcementNumber: number };
  });
}

/** Without a mandate it would not have been signed. */
function signedAs(steps: readonly RecordedStep[]) {
  const signed = steps.findLast(({ act }) => act === "sign");
  return signed?.paperId == null ? "CHAIR" : "ON_BEHALF";
}
