import type { Citation, Facts } from "#domain/refusal";

/**
 * What follows from a broken rule: `block` refuses the act, `record` allows it only with a recorded
 * panel decision and a basis document, `warn` and `info` are shown.
 */
export const EFFECTS = ["block", "record", "warn", "info"] as const;
export type Effect = (typeof EFFECTS)[number];

/** One broken rule, for whoever lists all of them before an act instead of stopping at the first. */
export type Finding = {
  /** The rule id of the catalogue. */
  readonly code: string;
  readonly effect: Effect;
  /** Null where practice or a check of ours stands behind the rule, not a text; screens say which. */
  readonly citation: Citation | null;
  readonly facts: Facts;
};
