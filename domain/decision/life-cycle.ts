import type { Transitions } from "#domain/transitions";

export const DECISION_STATES = ["HANDED_OVER", "PICKED", "PUBLISHED"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export type DecisionAct = "note" | "pick" | "pickAgain" | "publish";

/**
 * Three names of one post, from the panel's letter to the published choice (`process.md` §3.10).
 * Picking again is for one reason alone: whoever was picked has left.
 */
export const DECISION_LIFE: Transitions<DecisionState, DecisionAct> = {
  HANDED_OVER: { note: "HANDED_OVER", pick: "PICKED" },
  PICKED: { note: "PICKED", pickAgain: "PICKED", publish: "PUBLISHED" },
  PUBLISHED: {},
};
