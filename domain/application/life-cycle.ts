import { isWithheld } from "#domain/planning/publication";
import type { PublicationMode } from "#domain/planning/terms";
import type { Transitions } from "#domain/transitions";

export const APPLICATION_STATES = [
  "DRAFT",
  "SUBMITTED",
  "MISSED_DEADLINE",
  "UNDER_CHECK",
  "ELIGIBLE",
  "NOT_ELIGIBLE",
  "IN_SELECTION",
  "ELIMINATED",
  "DISQUALIFIED",
  "WITHDRAWN",
  "SHORTLISTED",
  "NOT_SHORTLISTED",
  "SELECTED",
  "NOT_SELECTED",
  "POST_CANCELLED",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

const APPLICATION_ACTS = [
  "submit",
  "takeBack",
  "missDeadline",
  "reopen",
  "startCheck",
  "admit",
  "reject",
  "reinstate",
  "enterSelection",
  "eliminate",
  "disqualify",
  "withdraw",
  "shortlist",
  "leaveOut",
  "pick",
  "passOver",
  "cancelPost",
] as const;
export type ApplicationAct = (typeof APPLICATION_ACTS)[number];

/** One person's application to one post, from draft to the end (`process.md` §3.4). */
export const APPLICATION_LIFE: Transitions<ApplicationState, ApplicationAct> = {
  DRAFT: {
    submit: "SUBMITTED",
    missDeadline: "MISSED_DEADLINE",
    withdraw: "WITHDRAWN",
    cancelPost: "POST_CANCELLED",
  },
  SUBMITTED: {
    takeBack: "DRAFT",
    startCheck: "UNDER_CHECK",
    withdraw: "WITHDRAWN",
    cancelPost: "POST_CANCELLED",
  },
  MISSED_DEADLINE: { reopen: "DRAFT" },
  UNDER_CHECK: {
    admit: "ELIGIBLE",
    reject: "NOT_ELIGIBLE",
    withdraw: "WITHDRAWN",
    cancelPost: "POST_CANCELLED",
  },
  ELIGIBLE: {
    enterSelection: "IN_SELECTION",
    disqualify: "DISQUALIFIED",
    withdraw: "WITHDRAWN",
    cancelPost: "POST_CANCELLED",
  },
  NOT_ELIGIBLE: { reinstate: "ELIGIBLE" },
  IN_SELECTION: {
    eliminate: "ELIMINATED",
    disqualify: "DISQUALIFIED",
    withdraw: "WITHDRAWN",
    shortlist: "SHORTLISTED",
    leaveOut: "NOT_SHORTLISTED",
    cancelPost: "POST_CANCELLED",
  },
  ELIMINATED: { reinstate: "IN_SELECTION" },
  DISQUALIFIED: {},
  WITHDRAWN: {},
  SHORTLISTED: {
    pick: "SELECTED",
    passOver: "NOT_SELECTED",
    disqualify: "DISQUALIFIED",
    withdraw: "WITHDRAWN",
    cancelPost: "POST_CANCELLED",
  },
  NOT_SHORTLISTED: {},
  SELECTED: {},
  NOT_SELECTED: {},
  POST_CANCELLED: {},
};

/** States in which the application is still running: it can be withdrawn and counts as open. */
export const ACTIVE: readonly ApplicationState[] = [
  "DRAFT",
  "SUBMITTED",
  "UNDER_CHECK",
  "ELIGIBLE",
  "IN_SELECTION",
  "SHORTLISTED",
];

/**
 * States in which applicants take themselves to be running. Whoever is left out of names that are
 * withheld learns it with the choice, and until then is written to like everybody else.
 * @param mode of the selection; of a post without a published choice
 */
export function believedActive(mode: PublicationMode): readonly ApplicationState[] {
  return isWithheld(mode, false) ? [...ACTIVE, "NOT_SHORTLISTED"] : ACTIVE;
}

/** States of applications that were not handed in. */
export const UNSENT: readonly ApplicationState[] = ["DRAFT", "MISSED_DEADLINE"];

/** States that were reached by sending the application in: the counts of applicants use them. */
export const SENT: readonly ApplicationState[] = APPLICATION_STATES.filter(
  (state) => !UNSENT.includes(state),
);
