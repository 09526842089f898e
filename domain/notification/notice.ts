import { ACTIVE, type ApplicationState } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { nextState, type Transitions } from "#domain/transitions";

export const NOTICE_STATES = ["DRAFT", "SENT", "DISCARDED"] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export type NoticeAct = "edit" | "send" | "discard";

/** What the secretariat writes to many applicants at once: sent as it is, once, or not at all. */
export const NOTICE_LIFE: Transitions<NoticeState, NoticeAct> = {
  DRAFT: { edit: "DRAFT", send: "SENT", discard: "DISCARDED" },
  SENT: {},
  DISCARDED: {},
};

/**
 * The state of a notice after an act.
 * @throws Refused `notice-sent` for what has gone out, `transition-not-possible`
 */
export function noticeAfter(state: NoticeState, act: NoticeAct): NoticeState {
  if (state === "SENT") throw new Refused("notice-sent");
  return nextState(NOTICE_LIFE, state, act);
}

export const NOTICE_GROUPS = [
  "ACTIVE",
  "DRAFT",
  "MISSED_DEADLINE",
  "SUBMITTED",
  "UNDER_CHECK",
  "CONTINUING",
  "NOT_ELIGIBLE",
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

const MEMBERS: Readonly<Record<NoticeGroup, readonly ApplicationState[]>> = {
  ACTIVE,
  DRAFT: ["DRAFT"],
  MISSED_DEADLINE: ["MISSED_DEADLINE"],
  SUBMITTED: ["SUBMITTED"],
  UNDER_CHECK: ["UNDER_CHECK"],
  CONTINUING: ["ELIGIBLE", "IN_SELECTION", "SHORTLISTED"],
  NOT_ELIGIBLE: ["NOT_ELIGIBLE"],
};

/**
 * Whether an application belongs to a group.
 * @param visible its state as its own applicant may see it now, never the stored one: whoever gets a
 * letter to a group learns to be in it, and whoever gets none may learn it, too
 */
export function isInGroup(group: NoticeGroup, visible: ApplicationState): boolean {
  return MEMBERS[group].includes(visible);
}

/**
 * Refuses to send to nobody, and to others than those who stood on the list that was looked at.
 * @param seen what the list said, in a word; `now` what it says at this moment
 * @throws Refused `notice-nobody`, `notice-group-changed`
 */
export function requireSameGroup(people: number, seen: string, now: string): void {
  if (people === 0) throw new Refused("notice-nobody");
  if (seen !== now) throw new Refused("notice-group-changed");
}
