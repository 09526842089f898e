/**
 * Forms whose typed text is kept until it is saved: the personal part of a profile, an entry of a
 * history, an objection to a verdict or to the result of a stage, the answer to a question about a
 * document.
 */
export const UNSAVED_FORMS = [
  "PROFILE",
  "ENTRY",
  "OBJECTION",
  "STAGE_OBJECTION",
  "ANSWER",
] as const;
export type UnsavedForm = (typeof UNSAVED_FORMS)[number];

/** After so many days nobody comes back for what they have typed, and it is deleted. */
export const UNSAVED_DAYS = 14;

/** Of one field; the longest that any of these forms takes. */
export const MOST_CHARACTERS = 2_000;
