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
] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];
export type SelectionAct = PlanAct | "close" | "cancel";

/**
 * One selection. Its plan changes only in `DRAFT`: what the PPK has read is what the supervisor
 * approves, and what the public applies under. Whether applications are open is a question of the clock.
 */
export const SELECTION_LIFE: Transitions<SelectionState, SelectionAct> = {
  DRAFT: { submit: "INTERNAL_REVIEW", cancel: "CANCELLED" },
  INTERNAL_REVIEW: {
    approve: "SENT_TO_SUPERVISOR",
    return: "DRAFT",
    takeBack: "DRAFT",
    cancel: "CANCELLED",
  },
  SENT_TO_SUPERVISOR: {
    confirm: "APPROVED",
    refuse: "DRAFT",
    takeBack: "DRAFT",
    cancel: "CANCELLED",
  },
  APPROVED: { sign: "SIGNED", takeBack: "DRAFT", cancel: "CANCELLED" },
  SIGNED: { publish: "RUNNING", takeBack: "DRAFT", cancel: "CANCELLED" },
  RUNNING: { close: "CLOSED", cancel: "CANCELLED" },
  CLOSED: {},
  CANCELLED: {},
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

/** Selections that are planned or under way: they hold their posts and their people. */
export const NOT_OVER: readonly SelectionState[] = PLAN_ROAD;

/** Whether the public has been told of a selection. */
export function isAnnounced(
  state: SelectionState,
): state is Exclude<SelectionState, (typeof BEFORE_PUBLICATION)[number]> {
  return !BEFORE_PUBLICATION.some((each) => each === state);
}
