import { addDays, dayOf, firstInstantAfter, type Zone } from "#domain/calendar";
import { dayOffOf, type Holidays } from "#domain/planning/holidays";
import { Refused } from "#domain/refusal";

/** Working days that a new plan gives for an answer; a plan may want no such round. */
export const USUAL_CLARIFICATION_DAYS = 2;
export const MOST_CLARIFICATION_DAYS = 5;

/** How an applicant may answer: always in words, with another file where one cannot be read. */
export const ANSWER_BY = ["WORDS", "FILE"] as const;

/**
 * A question to an applicant about one document, asked once (`process.md` §3.5,
 * `NEEDS_CLARIFICATION`): waiting until it is answered, or until its time is over.
 */
export type ClarificationState = "WAITING" | "ANSWERED" | "LAPSED";

type Question = { readonly answeredAt: Date | null; readonly dueAt: Date };

/** Where a question stands; `dueAt` is the first instant that is too late. */
export function clarificationState(question: Question, now: Date): ClarificationState {
  if (question.answeredAt !== null) return "ANSWERED";
  return now < question.dueAt ? "WAITING" : "LAPSED";
}

/**
 * The first instant too late for an answer: after so many whole working days that follow the day of
 * asking, so that a question of Friday evening leaves as much time as one of Monday morning.
 * @param days 1 or more
 */
export function clarificationDue(
  askedAt: Date,
  days: number,
  zone: Zone,
  holidays: Holidays,
): Date {
  let day = dayOf(askedAt, zone);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (dayOffOf(day, holidays) === null) left -= 1;
  }
  return firstInstantAfter(day, zone);
}

/**
 * Refuses a question where the plan has no such round, a second one about the same document, and
 * one about what the asker has already judged.
 * @throws Refused `clarification-none`, `clarification-once`, `clarification-judged`
 */
export function requireAskable(about: {
  readonly days: number;
  readonly asked: boolean;
  readonly judged: boolean;
}): void {
  if (about.days === 0) throw new Refused("clarification-none");
  if (about.asked) throw new Refused("clarification-once");
  if (about.judged) throw new Refused("clarification-judged");
}

/**
 * Whether a question is open again whose answer turned out to be a file with a virus: within its own
 * time, which does not grow, and unless somebody has judged the file already.
 */
export function mayReopen({ dueAt }: Question, judged: boolean, now: Date): boolean {
  return !judged && now < dueAt;
}

/** @throws Refused `clarification-answered` (once only), `clarification-late` */
export function requireAnswerable(question: Question, now: Date): void {
  const state = clarificationState(question, now);
  if (state === "ANSWERED") throw new Refused("clarification-answered");
  if (state === "LAPSED") throw new Refused("clarification-late");
}

/**
 * A document waits for its applicant before anybody judges it, and only silence is refused as
 * silence.
 * @param question about the document; null where nobody asked
 * @throws Refused `clarification-waiting`, `clarification-not-lapsed`
 */
export function requireNotWaiting(
  question: Question | null,
  reasons: readonly string[],
  now: Date,
): void {
  const state = question === null ? null : clarificationState(question, now);
  if (state === "WAITING") throw new Refused("clarification-waiting");
  if (reasons.includes("NO_ANSWER") && state !== "LAPSED")
    throw new Refused("clarification-not-lapsed");
}
