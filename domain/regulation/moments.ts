/** Decisive acts whose evaluations are kept. */
export const TRACE_MOMENTS = [
  "PLAN_APPROVED",
  "PUBLISHED",
  "EXTENDED",
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
