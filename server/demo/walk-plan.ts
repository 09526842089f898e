import { read } from "#db/client";
import { listPapers } from "#db/queries/paper";
import { findPlan } from "#db/queries/plan";
import type { PaperKind } from "#domain/paper/terms";
import { NEXT_ACT, type PlanAct, type SelectionState } from "#domain/planning/life-cycle";
import type { Context } from "#server/context";
import { approvePlan } from "#server/planning/approve-plan";
import { confirmApproval } from "#server/planning/confirm-approval";
import { publishSelection } from "#server/planning/publish-selection";
import { signAnnouncement } from "#server/planning/sign-announcement";
import { submitPlan } from "#server/planning/submit-plan";

type LookedAt = { readonly selectionId: string; readonly planVersion: number };
const NO_COVER = { panelDecision: "", decisionId: null };

const ACTS: Readonly<Partial<Record<PlanAct, (ctx: Context, at: LookedAt) => Promise<unknown>>>> = {
  submit: (ctx, at) => submitPlan(ctx, { ...at, ...NO_COVER }),
  approve: async (ctx, at) =>
    approvePlan(ctx, {
      ...at,
      requestId: await letterOf(at.selectionId, "PLAN_REQUEST"),
      sure: "on",
    }),
  confirm: async (ctx, at) =>
    confirmApproval(ctx, {
      ...at,
      ...NO_COVER,
      letterId: await letterOf(at.selectionId, "PLAN_APPROVAL"),
    }),
  sign: (ctx, at) => signAnnouncement(ctx, { ...at, ...NO_COVER, mandateId: null, sure: "on" }),
  publish: (ctx, at) => publishSelection(ctx, at),
};

/**
 * Takes a plan through the hands that are still between it and a state, each act by whom and when
 * `as` says. It has to be complete, with its letters on record.
 */
export async function walkPlan(
  selectionId: string,
  as: (act: PlanAct) => Promise<Context>,
  until: SelectionState = "RUNNING",
): Promise<void> {
  for (;;) {
    const plan = await findPlan(read(), selectionId);
    if (plan === null || plan.state === until) return;
    const act = NEXT_ACT[plan.state];
    const take = act && ACTS[act];
    if (take === undefined) throw new Error(`A plan that is ${plan.state} goes no further.`);
    await take(await as(act as PlanAct), { selectionId, planVersion: plan.planVersion });
  }
}

async function letterOf(selectionId: string, asked: PaperKind): Promise<string | null> {
  const papers = await listPapers(read(), selectionId);
  return papers.find(({ kind }) => kind === asked)?.id ?? null;
}
