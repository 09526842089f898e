import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { Refused } from "#domain/refusal";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN } from "#domain/regulation/extension";
import { latest } from "#domain/regulation/rule";

/** Default of the parameter `applicants.minPerPost`: "more than three". */
export const MIN_APPLICANTS = latest(APPLICANTS_MIN).parameters.minPerPost.default;

export type ApplicantsVerdict = "ENOUGH" | "EXTEND";

/** Whether a post has enough counted applicants, or its window is to be extended. */
export function applicantsVerdict(count: number, minPerPost = MIN_APPLICANTS): ApplicantsVerdict {
  return latest(APPLICANTS_MIN).holds?.({ count }, { minPerPost }) ? "ENOUGH" : "EXTEND";
}

/** `applicants-min` (record) where a post has too few by the law of a day. */
export function findTooFewApplicants(count: number, on: PlainDate): Finding[] {
  return findingsOf(evaluate(APPLICANTS_MIN, { count }, on));
}

/**
 * @param decisionRecorded the panel decided to go on with fewer, with a basis document
 * @throws Refused `applicants-min`
 */
export function requireEnoughApplicants(
  count: number,
  on: PlainDate,
  decisionRecorded: boolean,
): void {
  if (decisionRecorded) return;
  const [few] = findTooFewApplicants(count, on);
  if (few !== undefined) throw new Refused(few.code, few.citation, few.facts);
}
