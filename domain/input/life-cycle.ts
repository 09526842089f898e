import type { Transitions } from "#domain/transitions";

/** `USED`: noted in the track record; `FORWARDED`: to who looks into offences; else not used. */
export const INPUT_STATES = ["NEW", "USED", "NOT_USED", "FORWARDED"] as const;
export type InputState = (typeof INPUT_STATES)[number];

export const INPUT_ACTS = ["use", "dismiss", "forward"] as const;
export type InputAct = (typeof INPUT_ACTS)[number];

/** Input on a candidate: the panel says once what it did with it, and why. */
export const INPUT_LIFE: Transitions<InputState, InputAct> = {
  NEW: { use: "USED", dismiss: "NOT_USED", forward: "FORWARDED" },
  USED: {},
  NOT_USED: {},
  FORWARDED: {},
};
