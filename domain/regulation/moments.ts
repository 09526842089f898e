/** Decisive acts whose evaluations are kept. */
export const TRACE_MOMENTS = [
  "PLAN_APPROVED",
  "PUBLISHED",
  "EXTENDED",
  "FEW_DECIDED",
  "AMENDED",
  "APPLICATION_STARTED",
  "VERDICT_CONFIRMED",
  "CONFLICT_DECLARED",
  "STAGE_OPENED",
  "STAGE_UNSEALED",
  "STAGE_PUBLISHED",
  "RANKING_SIGNED",
  "NAMES_HANDED_OVER",
  "CANDIDATE_PICKED",
] as const;
export type TraceMoment = (typeof TRACE_MOMENTS)[number];

/** Acts about a selection or a post; the others are about one person. */
export const SHARED_MOMENTS: readonly TraceMoment[] = TRACE_MOMENTS.filter(
  (moment) => moment !== "APPLICATION_STARTED" && moment !== "CONFLICT_DECLARED",
);

/** Those that tell nothing of applicants. */
export const PLAN_MOMENTS: readonly TraceMoment[] = ["PLAN_APPROVED", "PUBLISHED", "AMENDED"];
