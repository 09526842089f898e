import type { ApplicationState } from "#domain/application/life-cycle";

/** What of a post has been made public so far. */
export type PublishedSoFar = {
  /** The result of the administrative check. */
  readonly adminResult: boolean;
  /** A published stage in which this applicant did not pass. */
  readonly ownElimination: boolean;
  /** Whom the appointing officer chose. */
  readonly decision: boolean;
};

const OF_ADMIN_RESULT: readonly ApplicationState[] = ["ELIGIBLE", "NOT_ELIGIBLE"];
const OF_DECISION: readonly ApplicationState[] = [
  "SHORTLISTED",
  "NOT_SHORTLISTED",
  "SELECTED",
  "NOT_SELECTED",
];

/**
 * The state as its applicant may see it: what was decided but not yet published looks like what was
 * before, so that nobody learns a result from the own page, or from what it lets one do.
 */
export function visibleState(state: ApplicationState, published: PublishedSoFar): ApplicationState {
  if (OF_ADMIN_RESULT.includes(state)) return published.adminResult ? state : "UNDER_CHECK";
  if (state === "ELIMINATED") return published.ownElimination ? state : "IN_SELECTION";
  if (OF_DECISION.includes(state)) return published.decision ? state : "IN_SELECTION";
  return state;
}
