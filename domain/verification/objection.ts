import { addDays, dayOf, firstInstantAfter, type Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { type Law, valuesIn } from "#domain/regulation/law";
import { OBJECTION_NOT_STATUTORY } from "#domain/regulation/results";
import { citationOf, latest } from "#domain/regulation/rule";
import type { Transitions } from "#domain/transitions";

export const OBJECTION_STATES = [
  "FILED",
  "ADMISSIBLE",
  "ANSWERED",
  "INADMISSIBLE",
  "UPHELD",
  "REJECTED",
] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];
export type ObjectionAct = "admit" | "dismiss" | "answer" | "return" | "uphold" | "reject";

/**
 * The review of a published result that its applicant attacks (`process.md` §3.8). One member writes
 * the answer; it takes effect when another agrees.
 */
export const OBJECTION_LIFE: Transitions<ObjectionState, ObjectionAct> = {
  FILED: { admit: "ADMISSIBLE", dismiss: "INADMISSIBLE" },
  ADMISSIBLE: { answer: "ANSWERED" },
  ANSWERED: { uphold: "UPHELD", reject: "REJECTED", return: "ADMISSIBLE" },
  INADMISSIBLE: {},
  UPHELD: {},
  REJECTED: {},
};

/** States in which no answer is in force yet: what comes next waits. */
export const UNANSWERED: readonly ObjectionState[] = ["FILED", "ADMISSIBLE", "ANSWERED"];

/** What the applicant says is wrong with a reason. */
export const OBJECTION_GROUNDS = ["MISREAD", "MISAPPLIED", "OVERLOOKED", "WRONG_PERSON"] as const;

/** Errors of administration in a later result. A score itself is nobody's to review. */
export const STAGE_ERRORS = ["WRONG_DOCUMENT", "WRONG_SUM", "WRONG_PERSON", "WRONG_RULE"] as const;
export type StageError = (typeof STAGE_ERRORS)[number];

/** What a point may say is wrong, whichever result it attacks. */
export const POINT_GROUNDS = [
  ...OBJECTION_GROUNDS,
  "WRONG_DOCUMENT",
  "WRONG_SUM",
  "WRONG_RULE",
] as const;
export type PointGround = (typeof POINT_GROUNDS)[number];

/** How many days a new plan gives: what the law of the agency says, or none where it wants none. */
export function usualObjectionDays(law: Law): number {
  const { enabled, days } = valuesIn(OBJECTION_NOT_STATUTORY, law);
  return enabled ? days : 0;
}

/** Days within which the panel answers what was admitted. */
const ANSWER_DAYS = 7;

const REVIEW = citationOf(latest(OBJECTION_NOT_STATUTORY));

/**
 * The first instant too late for an objection: the day of publication and so many whole days after
 * it. Null where the plan has no window, and before publication.
 */
export function objectionEnds(publishedAt: Date | null, days: number, zone: Zone): Date | null {
  if (publishedAt === null || days === 0) return null;
  return firstInstantAfter(addDays(dayOf(publishedAt, zone), days), zone);
}

/** The first instant after the days in which the panel answers. */
export function answerDue(filedAt: Date, zone: Zone): Date {
  return firstInstantAfter(addDays(dayOf(filedAt, zone), ANSWER_DAYS), zone);
}

/** Whether an objection may still come. */
export function isObjectionOpen(ends: Date | null, now: Date): boolean {
  return ends !== null && now < ends;
}

/**
 * @param supervisor the name of the body to which one may complain instead
 * @throws Refused `objection-none` where the plan has no window, `objection-late` after its end
 */
export function requireObjectionOpen(
  ends: Date | null,
  days: number,
  supervisor: string,
  now: Date,
): void {
  if (ends === null) throw new Refused("objection-none", REVIEW, { supervisor });
  if (!isObjectionOpen(ends, now))
    throw new Refused("objection-late", REVIEW, { days, supervisor });
}

/**
 * After the administrative check nothing opens while an objection may still come or waits for its
 * answer.
 * @throws Refused `objection-window-open`, `objection-unanswered`
 */
export function requireReviewsOver(ends: Date | null, unanswered: number, now: Date): void {
  if (isObjectionOpen(ends, now)) throw new Refused("objection-window-open", REVIEW);
  if (unanswered > 0) throw new Refused("objection-unanswered", REVIEW, { count: unanswered });
}

/**
 * The ranking is not signed while anybody waits for the answer to an objection.
 * @throws Refused `objection-holds-plenary`
 */
export function requireNoneUnanswered(count: number): void {
  if (count > 0) throw new Refused("objection-holds-plenary", REVIEW, { count });
}

/**
 * The seal stays on while somebody whom an earlier result stopped waits for the answer: they could
 * not be scored afterwards.
 * @throws Refused `objection-holds-seal`
 */
export function requireNobodyComesBack(count: number): void {
  if (count > 0) throw new Refused("objection-holds-seal", REVIEW, { count });
}

/**
 * Who answers: a member not recused for the post who had no part in what is attacked (who decided
 * between the verifiers; who broke the seal of the stage and decided it) and has not confirmed that
 * the objection is admissible. Who agrees: the same, and not whoever wrote the answer; to confirm
 * its form is no part in it.
 * @param took part in what is attacked, or in the answer
 */
export function mayAnswer(accountId: string, took: readonly (string | null)[]): boolean {
  return !took.includes(accountId);
}

/**
 * An error that is granted either changes published values or says why none changes; one that is
 * not granted does neither.
 * @throws Refused `objection-effect-unclear`
 */
export function requireClearEffect(
  granted: number,
  { corrected, unchanged }: { readonly corrected: number; readonly unchanged: string },
): void {
  const said = Number(corrected > 0) + Number(unchanged !== "");
  if (said !== (granted > 0 ? 1 : 0)) throw new Refused("objection-effect-unclear");
}

/** Whether the objection succeeds: no reason stands any more, attacked or not. */
export function isUpheld(standing: number): boolean {
  return standing === 0;
}

/** The code of somebody who is admitted later: after all that were given, which stay as they are. */
export function nextCandidateCode(given: readonly string[]): string {
  const last = Math.max(0, ...given.map((code) => Number(code.replace(/^P-/, "")) || 0));
  return `P-${String(last + 1).padStart(2, "0")}`;
}
