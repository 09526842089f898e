import type { Transaction } from "#db/client";
import { updatePlanned } from "#db/queries/plan";
import { insertPlanStep, listPlanSteps } from "#db/queries/plan-road";
import { findSelectionScope } from "#db/queries/scopes";
import type { selection } from "#db/schema/planning";
import { type PlanAct, SELECTION_LIFE, type SelectionState } from "#domain/planning/life-cycle";
import { requireMayAct } from "#domain/planning/policy";
import { Refused } from "#domain/refusal";
import { supervisorIn } from "#domain/regulation/supervisor";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { requireWritten } from "#server/planning/plan-in-draft";
import { readPlan, type WholePlan } from "#server/planning/plan-readiness";

/** What the form of every act on a plan sends: the plan, as it was looked at. */
export const LOOKED_AT = { selectionId: idField, planVersion: versionField };

type LookedAt = { readonly selectionId: string; readonly planVersion: number };
type Scope = NonNullable<Awaited<ReturnType<typeof findSelectionScope>>>;
export type RecordedStep = Awaited<ReturnType<typeof listPlanSteps>>[number];

export type PlanInHand = {
  readonly scope: Scope;
  readonly whole: WholePlan;
  /** What was done with it so far, the oldest first. */
  readonly steps: readonly RecordedStep[];
  readonly act: PlanAct;
  /** Where the act leads. */
  readonly state: SelectionState;
};

/**
 * The plan for an act that this person may take now.
 * @throws Refused `record-not-found`; `plan-moved-on` with who did what, when somebody else was
 * faster; `record-stale` when the plan was changed meanwhile; `transition-not-possible`
 */
export async function planForAct(
  tx: Transaction,
  ctx: Context,
  { selectionId, planVersion }: LookedAt,
  act: PlanAct,
): Promise<PlanInHand> {
  const scope = await findSelectionScope(tx, selectionId);
  if (scope === null) throw new Refused("record-not-found");
  requireMayAct(ctx.actor, scope, act);
  const whole = await readPlan(tx, selectionId, ctx.now);
  if (whole === null) throw new Refused("record-not-found");
  const steps = await listPlanSteps(tx, [selectionId]);
  const last = steps.at(-1);
  if (last !== undefined && last.planVersion > planVersion) {
    throw new Refused("plan-moved-on", null, { act: last.act, who: last.actorName });
  }
  if (whole.plan.planVersion !== planVersion) throw new Refused("record-stale");
  return { scope, whole, steps, act, state: nextState(SELECTION_LIFE, whole.plan.state, act) };
}

type Taken = {
  /** `noun.past`, for the trail. */
  readonly kind: string;
  readonly reason?: string;
  readonly paperId?: string | null;
  readonly decisionId?: string | null;
  readonly deviations?: readonly string[];
  readonly number?: string | null;
  /** What else of the selection changes. */
  readonly values?: Partial<typeof selection.$inferInsert>;
  /** What else the trail keeps. */
  readonly noted?: Readonly<Record<string, unknown>>;
};

/** Moves the plan, guarded by the version that was looked at, and keeps who did it and on what. */
export async function takeStep(
  tx: Transaction,
  ctx: Context,
  { scope, whole, steps, act, state }: PlanInHand,
  taken: Taken,
): Promise<{ readonly stepId: string }> {
  const { selectionId, agencyId } = scope;
  const { planVersion } = whole.plan;
  const { reason = "", paperId = null, decisionId = null, deviations = [], number = null } = taken;
  requireWritten(
    await updatePlanned(
      tx,
      { id: selectionId, planVersion },
      { ...taken.values, state, planVersion: planVersion + 1 },
    ),
  );
  const stepId = await insertPlanStep(tx, {
    ...{ selectionId, act, state, reason, paperId, decisionId, number },
    deviations: [...deviations],
    sequence: steps.length + 1,
    planVersion: planVersion + 1,
    actorId: ctx.actor.userId ?? "",
    takenAt: ctx.now,
  });
  await recordAudit(tx, ctx, {
    kind: taken.kind,
    subjectId: selectionId,
    agencyId,
    selectionId,
    before: { state: whole.plan.state, planVersion },
    after: {
      ...{ state, planVersion: planVersion + 1 },
      ...(reason !== "" && { reason }),
      ...(paperId !== null && { paperId }),
      ...(decisionId !== null && { decisionId, deviations }),
      ...(number !== null && { announcementNumber: number }),
      ...taken.noted,
    },
  });
  return { stepId };
}

/** What letters about a plan name, and where they lead. */
export function planFacts({ scope, whole }: PlanInHand, page = "periksa") {
  return {
    selection: scope.selectionName,
    supervisor: supervisorIn(whole.law),
    path: `/kantor/seleksi/${scope.selectionId}/rencana/${page}`,
  };
}
