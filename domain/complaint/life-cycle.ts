import type { Transitions } from "#domain/transitions";

export const COMPLAINT_STATES = ["NEW", "IN_REVIEW", "ANSWERED", "FORWARDED"] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export type ComplaintAct = "review" | "answer" | "forward";

/** A report about the process: somebody takes it up, then answers it or passes it on with an answer. */
export const COMPLAINT_LIFE: Transitions<ComplaintState, ComplaintAct> = {
  NEW: { review: "IN_REVIEW" },
  IN_REVIEW: { answer: "ANSWERED", forward: "FORWARDED" },
  ANSWERED: {},
  FORWARDED: {},
};

/** Nobody has to do anything about these any more. */
export const SETTLED: readonly ComplaintState[] = ["ANSWERED", "FORWARDED"];
