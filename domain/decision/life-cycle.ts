import type { Transitions } from "#domain/transitions";

export const DECISION_STATES = ["HANDED_OVER", "PICKED", "PUBLISHED"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export type DecisionAct = "pick" | "publish";

/** Three names of one post, from the panel's letter to the published choice (`process.md` §3.10). */
export const DECISION_LIFE: Transitions<DecisionState, DecisionAct> = {
  HANDED_OVER: { pick: "PICKED" },
  PICKED: { publish: "PUBLISHED" },
  PUBLISHED: {},
};
