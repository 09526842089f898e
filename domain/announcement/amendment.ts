import { inclusiveDays, type PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperKind } from "#domain/paper/terms";
import type { PlanProblem } from "#domain/planning/readiness";
import type { DocumentCode, RequirementKind, StageKind } from "#domain/planning/terms";
import { type Citation, Refused } from "#domain/refusal";
import { PLAN_FROZEN_AFTER_PUBLICATION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import type { StageState } from "#domain/scoring/life-cycle";
import type { DescribedLevel } from "#domain/scoring/rubric";
import type { Transitions } from "#domain/transitions";

export const AMENDMENT_STATES = ["PROPOSED", "PUBLISHED", "REJECTED", "WITHDRAWN"] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];
export type AmendmentAct = "approve" | "reject" | "withdraw";

/** A change after the announcement: one person proposes, another one publishes it or sends it back. */
export const AMENDMENT_LIFE: Transitions<AmendmentState, AmendmentAct> = {
  PROPOSED: { approve: "PUBLISHED", reject: "REJECTED", withdraw: "WITHDRAWN" },
  PUBLISHED: {},
  REJECTED: {},
  WITHDRAWN: {},
};

/**
 * What an amendment may change. Everything else that was announced stays: stages cannot be added,
 * left out or moved, people applied under their weights, the last day moves by an extension alone, a post
 * ends by a cancellation.
 */
export const AMENDABLE_PARTS = [
  "CONTACT",
  "STAGE_DAYS",
  "STAGE_RULE",
  "STAGE_METHOD",
  "CRITERION",
  "REQUIREMENT",
  "REQUIREMENT_ADDED",
  "REQUIREMENT_REMOVED",
  "DOCUMENT",
  "DOCUMENT_ADDED",
  "DOCUMENT_REMOVED",
] as const;
export type AmendablePart = (typeof AMENDABLE_PARTS)[number];

/** Parts that were not there before: they have no subject until they are approved. */
export const ADDED_PARTS = ["REQUIREMENT_ADDED", "DOCUMENT_ADDED"] as const;

/** Whether a part is one of the whole selection, or is not there yet. */
export function hasNoSubject(part: AmendablePart): boolean {
  return part === "CONTACT" || isAddition(part);
}

/** Whether an amendment adds something that was not announced before. */
export function isAddition(part: AmendablePart): part is (typeof ADDED_PARTS)[number] {
  return ADDED_PARTS.some((each) => each === part);
}

/** Whether it can ask something of people who have sent their application already. */
export function asksAnew(part: AmendablePart): boolean {
  return isAddition(part) || part === "REQUIREMENT" || part === "DOCUMENT";
}

/** What an amendment is about, for headings. */
export type AmendedSubject = {
  readonly part: AmendablePart;
  readonly stage: StageKind | null;
  readonly requirement: RequirementKind | null;
  readonly document: { readonly code: DocumentCode; readonly label: string } | null;
  readonly criterion: Bilingual | null;
  /** The one post that it is asked for; null for all. */
  readonly post: { readonly code: string; readonly title: Bilingual } | null;
};

/** What no amendment changes, and the way there is instead. */
export const LOCKED_PARTS = ["WEIGHTS", "STAGES", "REFERENCE_DATE", "POSTS", "LAST_DAY"] as const;
export type LockedPart = (typeof LOCKED_PARTS)[number];

/** The stored values of a part, by column. */
export type AmendedValues = Readonly<
  Record<string, string | number | boolean | readonly (string | DescribedLevel)[] | null>
>;

/** Whoever reads a new requirement needs time to meet it (product decision, `process.md` §3.3). */
const LEAST_DAYS_LEFT = 7;

export type Lock = {
  /** Code of the refusal. */
  readonly code:
    | "amendment-after-first-sheet"
    | "amendment-stage-over"
    | "amendment-extended"
    | "amendment-window-too-short";
  readonly citation: Citation | null;
  readonly facts: Readonly<Record<string, string | number>>;
};

const FROZEN = citationOf(latest(PLAN_FROZEN_AFTER_PUBLICATION));

/** Why the days of a stage cannot move; null while they can: until every post has its scores open. */
export function lockOfDays(states: readonly StageState[]): Lock | null {
  const isOver = states.length > 0 && states.every((state) => OVER.includes(state));
  return isOver ? { code: "amendment-stage-over", citation: null, facts: {} } : null;
}

const OVER: readonly StageState[] = ["UNSEALED", "DECIDED", "PUBLISHED"];

/**
 * Why the pass rule of a stage, its method and its criteria cannot change; null while they can. Sheets exist from
 * the moment that the stage is opened for the first post.
 */
export function lockOfRule(states: readonly StageState[]): Lock | null {
  const begun = states.some((state) => state !== "PLANNED");
  return begun ? { code: "amendment-after-first-sheet", citation: FROZEN, facts: {} } : null;
}

/** A post as far as it decides what may still be asked of its applicants. */
export type AskingPost = {
  /** The last day to apply; null before the announcement. */
  readonly lastDay: PlainDate | null;
  /** It was closed before: what had been sent by then may be under check. */
  readonly isExtended: boolean;
};

/**
 * Why a requirement or a document cannot change, come or go; null while it can.
 * @param posts those for which it is asked
 */
export function lockOfAsked(posts: readonly AskingPost[], today: PlainDate): Lock | null {
  if (posts.some(({ isExtended }) => isExtended)) {
    return { code: "amendment-extended", citation: null, facts: {} };
  }
  const lastDays = posts.flatMap(({ lastDay }) => lastDay ?? []);
  const left = Math.min(...lastDays.map((day) => (day < today ? 0 : inclusiveDays(today, day))));
  if (lastDays.length > 0 && left >= LEAST_DAYS_LEFT) return null;
  const facts = { left: Number.isFinite(left) ? left : 0, least: LEAST_DAYS_LEFT };
  return { code: "amendment-window-too-short", citation: FROZEN, facts };
}

/** @throws Refused with the code of the lock */
export function requireUnlocked(lock: Lock | null): void {
  if (lock !== null) throw new Refused(lock.code, lock.citation, lock.facts);
}

/** @throws Refused `amendment-nothing-changes` */
export function requireChange(before: AmendedValues, after: AmendedValues): void {
  const changes = Object.keys(after).some(
    (key) => !isSame(before[key] ?? null, after[key] ?? null),
  );
  if (!changes) throw new Refused("amendment-nothing-changes");
}

/**
 * Whether what is stored is still what the proposal started from.
 * @throws Refused `amendment-outdated`
 */
export function requireStillTrue(current: AmendedValues, before: AmendedValues): void {
  const same = Object.keys(before).every((key) =>
    isSame(current[key] ?? null, before[key] ?? null),
  );
  if (!same) throw new Refused("amendment-outdated");
}

function isSame(one: AmendedValues[string], other: AmendedValues[string]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nobody approves their own proposal. @throws Refused `amendment-own-proposal` */
export function requireFourEyes(proposedBy: string, decidedBy: string | null): void {
  if (proposedBy === decidedBy) throw new Refused("amendment-own-proposal");
}

/**
 * What an amended plan breaks that the plan before it did not: the announced window lies in the past
 * by now, which is nobody's fault.
 */
export function causedBy(
  before: readonly PlanProblem[],
  after: readonly PlanProblem[],
): PlanProblem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ code, page, facts }: PlanProblem): string {
  return JSON.stringify([code, page, facts]);
}

/** @throws Refused with the first rule that the amended plan would break */
export function requireLawful(caused: readonly PlanProblem[]): void {
  const blocking = caused.find(({ effect }) => effect === "block");
  if (blocking) {
    const facts = { ...blocking.facts, code: blocking.code };
    throw new Refused("amendment-breaks-plan", blocking.citation, facts);
  }
}

/**
 * Refuses a change that departs from a rule without the decision of the panel that the rule asks for:
 * what an announcement needs one for, an amendment of it does too.
 * @param basis the kind of the paper on which the change rests; null without one
 * @throws Refused `amendment-needs-decision` with the first rule that the amended plan would depart from
 */
export function requireDecided(caused: readonly PlanProblem[], basis: PaperKind | null): void {
  const departing = caused.find(({ effect }) => effect === "record");
  if (departing && basis !== "PANEL_DECISION") {
    const facts = { ...departing.facts, code: departing.code };
    throw new Refused("amendment-needs-decision", departing.citation, facts);
  }
}
