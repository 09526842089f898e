import type { Reader } from "#db/client";
import { findApprovedPlan, type listPlanSteps } from "#db/queries/plan-road";
import type { PaperRef } from "#domain/paper/terms";
import {
  PLAN_ACTS,
  PLAN_ROAD,
  type PlanAct,
  SELECTION_LIFE,
  type SelectionState,
} from "#domain/planning/life-cycle";
import { mayAct } from "#domain/planning/policy";
import {
  hasRequest,
  needsDecisionToDiscard,
  stepsOfRound,
  voidNumbers,
} from "#domain/planning/road";
import { isPossible } from "#domain/transitions";
import type { Context } from "#server/context";
import type { WholePlan } from "#server/planning/plan-readiness";

/** The act that ended a round, by whom, why and on what. */
export type Ended = {
  readonly act: PlanAct;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly paper: PaperRef | null;
};

/** Why it is somebody else who has to act. */
export type HeldBack = "OWN_RECORD" | "OWN_SIGNATURE" | "NO_LETTER" | "NO_REQUEST";

export type PlanStanding = {
  /** The states from draft to announcement, with when each was reached in this round. */
  readonly road: readonly {
    readonly state: (typeof PLAN_ROAD)[number];
    readonly at: string | null;
    readonly by: string | null;
    readonly progress: "done" | "now" | "next";
  }[];
  /** Acts that this viewer may take now. */
  readonly acts: readonly PlanAct[];
  readonly heldBack: HeldBack | null;
  /** Why the plan is a draft again; null when it never was anything else, or goes its way. */
  readonly returned: Ended | null;
  /** Why there will be no announcement; null while there may be one. */
  readonly discarded: Ended | null;
  /** Whether cancelling it rests on a document. */
  readonly needsDecision: boolean;
  readonly signed: {
    readonly by: string;
    readonly at: string;
    readonly mandate: PaperRef | null;
  } | null;
  /** The plan as it was approved in this round; its letter, or the panel's decision in its stead. */
  readonly approved: {
    readonly at: string;
    readonly hash: string;
    readonly rulesOn: string;
    readonly paper: PaperRef | null;
  } | null;
  /** Numbers of announcements that were signed and taken back. */
  readonly voidNumbers: readonly {
    readonly number: string;
    readonly at: string;
    readonly by: string;
  }[];
};

type Steps = Awaited<ReturnType<typeof listPlanSteps>>;

/** Where a plan stands on its road, and what this viewer can do about it. */
export async function planStanding(
  reader: Reader,
  ctx: Context,
  { plan, papers }: WholePlan,
  steps: Steps,
): Promise<PlanStanding> {
  const round = stepsOfRound(steps);
  const last = steps.at(-1);
  const scope = { agencyId: plan.agencyId, selectionId: plan.id };
  const paperOf = (paperId: string | null): PaperRef | null => {
    const found = papers.find(({ id }) => id === paperId);
    if (found === undefined) return null;
    const { id, kind, number, dated } = found;
    return { id, kind, number, dated };
  };
  const ended = (state: SelectionState): Ended | null =>
    last?.state === state
      ? {
          act: last.act,
          by: last.actorName,
          at: last.takenAt.toISOString(),
          reason: last.reason,
          paper: paperOf(last.paperId),
        }
      : null;
  const signed = round.findLast(({ act }) => act === "sign");
  const isFrozen = round.some(({ act }) => act === "confirm");
  const approved = isFrozen ? await findApprovedPlan(reader, plan.id) : null;
  return {
    road: roadOf(plan.state, round),
    acts: PLAN_ACTS.filter(
      (act) => isPossible(SELECTION_LIFE, plan.state, act) && mayAct(ctx.actor, scope, act),
    ),
    heldBack: heldBack(plan.state, ctx.actor.userId, papers, {
      signer: signed?.actorId,
      isRequested: hasRequest(papers, steps, plan.zone),
    }),
    returned: ended("DRAFT"),
    discarded: ended("DISCARDED"),
    needsDecision: needsDecisionToDiscard(steps),
    signed:
      signed === undefined
        ? null
        : {
            by: signed.actorName,
            at: signed.takenAt.toISOString(),
            mandate: paperOf(signed.paperId),
          },
    approved:
      approved === null
        ? null
        : {
            at: approved.approvedAt.toISOString(),
            hash: approved.hash,
            rulesOn: approved.rulesOn,
            paper: paperOf(approved.paperId),
          },
    voidNumbers: voidNumbers(steps).map(({ number, takenAt, actorName }) => ({
      number: number ?? "",
      at: takenAt.toISOString(),
      by: actorName,
    })),
  };
}

function roadOf(state: SelectionState, round: readonly Steps[number][]): PlanStanding["road"] {
  const order: readonly SelectionState[] = PLAN_ROAD;
  const reached = order.indexOf(state);
  return PLAN_ROAD.map((each, index) => {
    const step = round.find((taken) => taken.state === each);
    const isOver = reached < 0 || each === "RUNNING";
    const progress =
      index < reached || (index === reached && isOver) || reached < 0
        ? "done"
        : index === reached
          ? "now"
          : "next";
    return {
      state: each,
      at: step?.takenAt.toISOString() ?? null,
      by: step?.actorName ?? null,
      progress,
    };
  });
}

function heldBack(
  state: SelectionState,
  viewer: string | null,
  papers: WholePlan["papers"],
  { signer, isRequested }: { readonly signer: string | undefined; readonly isRequested: boolean },
): HeldBack | null {
  if (state === "INTERNAL_REVIEW") return isRequested ? null : "NO_REQUEST";
  if (state === "SIGNED") return signer === viewer ? "OWN_SIGNATURE" : null;
  if (state !== "SENT_TO_SUPERVISOR") return null;
  const letters = papers.filter(({ kind }) => kind === "PLAN_APPROVAL");
  if (letters.length === 0) return "NO_LETTER";
  return letters.every(({ recordedById }) => recordedById === viewer) ? "OWN_RECORD" : null;
}
