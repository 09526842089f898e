/** Parts of a plan as it is approved. */
export const FROZEN_PARTS = [
  "general",
  "posts",
  "requirements",
  "documents",
  "stages",
  "timetable",
  "panel",
  "parameters",
] as const;
export type FrozenPart = (typeof FROZEN_PARTS)[number];
