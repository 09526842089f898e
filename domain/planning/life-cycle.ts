import type { Transitions } from "#domain/transitions";

export const SELECTION_STATES = [
  "DRAFT",
  "INTERNAL_REVIEW",
  "SENT_TO_SUPERVISOR",
  "APPROVED",
  "SIGNED",
  "RUNNING",
  "CLOSED",
  "CANCELLED",
  /** Cancelled before the public was told of it. */
  "DISCARDED",
] as const;
export type SelectionState = (typeof SELECTION_STATES)[number];

/** Acts that bring a plan from its draft to its announcement, and back (`process.md` §3.2, §3.3). */
export const PLAN_ACTS = [
  "submit",
  "approve",
  "return",
  "confirm",
  "refuse",
  "takeBack",
  "sign",
  "publish",
  "discard",
] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];
export type SelectionAct = PlanAct | "close" | "cancel";

/**
 * One selection. Its plan changes only in `DRAFT`: what the PPK has read is what the supervisor
 * approves, and what the public applies under. Whether applications are open is a question of the clock.
 */
export const SELECTION_LIFE: Transitions<SelectionState, SelectionAct> = {
  DRAFT: { submit: "INTERNAL_REVIEW", discard: "DISCARDED" },
  INTERNAL_REVIEW: {
    approve: "SENT_TO_SUPERVISOR",
    return: "DRAFT",
    takeBack: "DRAFT",
    discard: "DISCARDED",
  },
  SENT_TO_SUPERVISOR: {
    confirm: "APPROVED",
    refuse: "DRAFT",
    takeBack: "DRAFT",
    discard: "DISCARDED",
  },
  APPROVED: { sign: "SIGNED", takeBack: "DRAFT", discard: "DISCARDED" },
  SIGNED: { publish: "RUNNING", takeBack: "DRAFT", discard: "DISCARDED" },
  RUNNING: { close: "CLOSED", cancel: "CANCELLED" },
  CLOSED: {},
  CANCELLED: {},
  DISCARDED: {},
};

/** The act that brings a plan on from where it stands. */
export const NEXT_ACT: Readonly<Partial<Record<SelectionState, PlanAct>>> = {
  DRAFT: "submit",
  INTERNAL_REVIEW: "approve",
  SENT_TO_SUPERVISOR: "confirm",
  APPROVED: "sign",
  SIGNED: "publish",
};

/** The road of a plan, in order; the public sees nothing of it before the last. */
export const PLAN_ROAD = [
  "DRAFT",
  "INTERNAL_REVIEW",
  "SENT_TO_SUPERVISOR",
  "APPROVED",
  "SIGNED",
  "RUNNING",
] as const satisfies readonly SelectionState[];

export const BEFORE_PUBLICATION = PLAN_ROAD.filter((state) => state !== "RUNNING");

/** Whether a plan is still on its way to the announcement. */
export function isOnRoad(state: SelectionState): state is (typeof BEFORE_PUBLICATION)[number] {
  return BEFORE_PUBLICATION.some((each) => each === state);
}

/** Whatever the public was never told of. */
export const UNANNOUNCED: ((typeof BEFORE_PUBLICATION)[number] | "DISCARDED")[] = [
  ...BEFORE_PUBLICATION,
  "DISCARDED",
];

/** Selections that are planned or under way: they hold their posts and their people. */
export const NOT_OVER: readonly SelectionState[] = PLAN_ROAD;

/** Whether the public has been told of a selection. */
export function isAnnounced(
  state: SelectionState,
): state is Exclude<SelectionState, (typeof UNANNOUNCED)[number]> {
  return !UNANNOUNCED.some((each) => each === state);
}
