import { z } from "zod";
import { inTransaction } from "#db/client";
import { helpersOf } from "#db/queries/pact";
import { listPapers } from "#db/queries/paper";
import { insertPostStages, openPosts, updatePlanned } from "#db/queries/plan";
import { dayOf } from "#domain/calendar";
import { requirePaper } from "#domain/paper/rules";
import { SELECTION_LIFE } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { PLAN_COMPLETE } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { nextState } from "#domain/transitions";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, optionalId, optionalText, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { askForPacts } from "#server/planning/ask-for-pacts";
import { planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { problemsOf, readPlan, tracesOf } from "#server/planning/plan-readiness";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

export const PublishSelection = z.object({
  selectionId: idField,
  /** Of the plan as it was checked, not of the selection's row. */
  planVersion: versionField,
  /** Why the plan departs, and the decision of the panel on record; where a rule asks for one. */
  panelDecision: optionalText(1_000),
  decisionId: optionalId,
});

export type Published = {
  readonly slug: string;
  readonly announcementNumber: string;
};

/**
 * Announces a selection: gives it a number, opens it to the public, lays out its stages for each
 * post. From here on the plan is what people applied under.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `plan-incomplete` with the codes
 * of all that blocks, `plan-needs-decision`, `paper-missing`, `paper-other-kind`, `record-stale`
 */
export function publishSelection(
  ctx: Context,
  input: z.output<typeof PublishSelection>,
): Promise<Published> {
  return inTransaction(async (tx) => {
    const { selectionId, planVersion, panelDecision, decisionId } = input;
    const scope = await planInDraft(tx, ctx, input);
    const whole = await readPlan(tx, selectionId, ctx.now);
    if (whole === null) throw new Refused("record-not-found");
    if (whole.plan.planVersion !== planVersion) throw new Refused("record-stale");

    const problems = problemsOf(whole, ctx.now);
    const blocking = problems.filter(({ effect }) => effect === "block");
    if (blocking.length > 0) {
      const codes = blocking.map(({ code }) => code).join(", ");
      throw new Refused("plan-incomplete", citationOf(latest(PLAN_COMPLETE)), {
        count: blocking.length,
        codes,
      });
    }
    const deviations = problems.filter(({ effect }) => effect === "record");
    if (deviations[0] && panelDecision.length < 10) {
      throw new Refused("plan-needs-decision", deviations[0].citation, {
        count: deviations.length,
      });
    }
    const decision =
      deviations.length === 0
        ? null
        : requirePaper(await listPapers(tx, selectionId), decisionId, ["PANEL_DECISION"]);

    const state = nextState(SELECTION_LIFE, whole.plan.state, "publish");
    const day = dayOf(ctx.now, scope.zone);
    const number = await nextAnnouncementNumber(tx, scope.agencyId, day);
    requireWritten(
      await updatePlanned(
        tx,
        { id: selectionId, planVersion },
        { state, announcementNumber: number, publishedAt: ctx.now },
      ),
    );
    await openPosts(tx, selectionId, {
      lastDay: whole.plan.lastDay,
      closesAt: whole.plan.closesAt,
    });
    await insertPostStages(
      tx,
      whole.stages.map(({ id }) => id),
      whole.posts.map(({ id }) => id),
    );

    const traces = tracesOf(whole, ctx.now);
    await recordTraces(tx, ctx, { moment: "PUBLISHED", selectionId }, traces);
    if (decision !== null) {
      const act = { moment: "PUBLISHED", selectionId, decision, reason: panelDecision } as const;
      await recordDeviations(tx, ctx, act, problems);
    }
    await recordAudit(tx, ctx, {
      kind: "selection.published",
      subjectId: selectionId,
      agencyId: scope.agencyId,
      selectionId,
      before: { state: whole.plan.state },
      after: {
        state,
        announcementNumber: number,
        planVersion,
        verdicts: problems.map(({ code, effect, facts }) => ({ code, effect, facts })),
        ...(decision === null ? {} : { panelDecision, decisionId: decision.id }),
      },
    });
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
