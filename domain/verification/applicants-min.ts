import type { Finding } from "#domain/finding";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import { APPLICANTS_MIN } from "#domain/regulation/extension";
import { type Law, valuesIn } from "#domain/regulation/law";
import { latest } from "#domain/regulation/rule";

/** The fewest applicants of a post by a law: "more than three", or what the agency has set. */
export function minApplicants(law: Law): number {
  return valuesIn(APPLICANTS_MIN, law).minPerPost;
}

export type ApplicantsVerdict = "ENOUGH" | "EXTEND";

/** Whether a post has enough counted applicants, or its window is to be extended. */
export function applicantsVerdict(count: number, minPerPost: number): ApplicantsVerdict {
  return latest(APPLICANTS_MIN).holds?.({ count }, { minPerPost }) ? "ENOUGH" : "EXTEND";
}

/** `applicants-min` (record) where a post has too few by the law of a day. */
export function findTooFewApplicants(count: number, law: Law): Finding[] {
  return findingsOf(evaluate(APPLICANTS_MIN, { count }, law));
}
