import { type ApplicationState, UNSENT } from "#domain/application/life-cycle";
import { runsBeside } from "#domain/planning/stage-order";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";

export type StateCount = {
  readonly state: ApplicationState;
  readonly all: number;
  /** Of these, those that were handed in at some time. */
  readonly sent: number;
};

export type HeadCounts = {
  readonly registered: number;
  readonly drafts: number;
  /** Handed in and not withdrawn. */
  readonly sent: number;
  readonly eligible: number;
  readonly notEligible: number;
};

const UNDECIDED: readonly ApplicationState[] = [
  ...UNSENT,
  "SUBMITTED",
  "UNDER_CHECK",
  "WITHDRAWN",
  "POST_CANCELLED",
];

/** Head counts of one post from its counts by state. */
export function headCounts(rows: readonly StateCount[]): HeadCounts {
  const sum = (fits: (state: ApplicationState) => boolean, of: "all" | "sent" = "all") =>
    rows.filter(({ state }) => fits(state)).reduce((total, row) => total + row[of], 0);
  return {
    registered: sum(() => true),
    drafts: sum((state) => UNSENT.includes(state)),
    sent: sum((state) => !UNSENT.includes(state) && state !== "WITHDRAWN", "sent"),
    eligible: sum((state) => !UNDECIDED.includes(state) && state !== "NOT_ELIGIBLE"),
    notEligible: sum((state) => state === "NOT_ELIGIBLE"),
  };
}

/** How a post stands against the least number of applicants. */
export type Supply = "ENOUGH" | "THIN" | "SHORT";

/** `THIN`: enough now, but one who drops out would matter. */
export function supplyOf(applicants: number, minPerPost: number): Supply {
  if (applicants < minPerPost) return "SHORT";
  return applicants <= minPerPost + 1 ? "THIN" : "ENOUGH";
}

/**
 * The stage that a post has come to, of its stages in the plan's order: the furthest that has begun
 * and is not published, one that runs beside the others only where none of those has; else the first
 * one to come.
 */
export function stageReached<
  Stage extends { readonly kind: StageKind; readonly state: StageState },
>(stages: readonly Stage[]): Stage | null {
  const open = stages.filter(({ state }) => state !== "PUBLISHED");
  const begun = open.filter(({ state }) => state !== "PLANNED");
  return begun.findLast(({ kind }) => !runsBeside(kind)) ?? begun.at(-1) ?? open[0] ?? null;
}
