import { inclusiveDays, type PlainDate } from "#domain/calendar";
import type { PlanProblem } from "#domain/planning/readiness";
import { type Citation, Refused } from "#domain/refusal";
import { PLAN_FROZEN_AFTER_PUBLICATION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import type { StageState } from "#domain/scoring/life-cycle";
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
 * the bands of the law leave one set of weights, the last day moves by an extension alone, a post
 * ends by a cancellation.
 */
export const AMENDABLE_PARTS = ["CONTACT", "STAGE_DAYS", "STAGE_RULE", "REQUIREMENT"] as const;
export type AmendablePart = (typeof AMENDABLE_PARTS)[number];

/** What no amendment changes, and the way there is instead. */
export const LOCKED_PARTS = ["WEIGHTS", "STAGES", "REFERENCE_DATE", "POSTS", "LAST_DAY"] as const;
export type LockedPart = (typeof LOCKED_PARTS)[number];

/** The stored values of a part, by column. */
export type AmendedValues = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Whoever reads a new requirement needs time to meet it (product decision, `process.md` §3.3). */
export const LEAST_DAYS_LEFT = 7;

export type Lock = {
  /** Code of the refusal. */
  readonly code:
    | "amendment-after-first-sheet"
    | "amendment-stage-over"
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
 * Why the pass rule of a stage cannot change; null while it can. Sheets exist from the moment that
 * the stage is opened for the first post.
 */
export function lockOfRule(states: readonly StageState[]): Lock | null {
  const begun = states.some((state) => state !== "PLANNED");
  return begun ? { code: "amendment-after-first-sheet", citation: FROZEN, facts: {} } : null;
}

/**
 * Why a requirement cannot change; null while it can.
 * @param lastDays last days to apply of the posts that it is asked for
 */
export function lockOfRequirement(lastDays: readonly PlainDate[], today: PlainDate): Lock | null {
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
    throw new Refused("amendment-breaks-plan", blocking.citation, { code: blocking.code });
  }
}
