/** Decisive acts whose evaluations are kept. */
export const TRACE_MOMENTS = [
  "PUBLISHED",
  "EXTENDED",
  "AMENDED",
  "VERDICT_CONFIRMED",
  "STAGE_OPENED",
  "STAGE_UNSEALED",
  "RANKING_SIGNED",
  "NAMES_HANDED_OVER",
  "CANDIDATE_PICKED",
] as const;
export type TraceMoment = (typeof TRACE_MOMENTS)[number];
