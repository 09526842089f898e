import type { Finding } from "#domain/finding";
import { type Citation, Refused } from "#domain/refusal";

const ENOUGH: Citation = {
  text: "PermenPANRB 15/2019 Lampiran hlm. 16 angka 4",
  certainty: "reported",
};

/** Default of the parameter `applicants.minPerPost`, allowed 3–10: "more than three". */
export const MIN_APPLICANTS = 4;

export type ApplicantsVerdict = "ENOUGH" | "EXTEND";

/** Whether a post has enough counted applicants, or its window is to be extended. */
export function applicantsVerdict(count: number, minPerPost = MIN_APPLICANTS): ApplicantsVerdict {
  return count >= minPerPost ? "ENOUGH" : "EXTEND";
}

/** `applicants-min` (record) where a post has too few. */
export function findTooFewApplicants(count: number, minPerPost = MIN_APPLICANTS): Finding[] {
  if (applicantsVerdict(count, minPerPost) === "ENOUGH") return [];
  const facts = { count, minPerPost };
  return [{ code: "applicants-min", effect: "record", citation: ENOUGH, facts }];
}

/**
 * @param decisionRecorded the panel decided to go on with fewer, with a basis document
 * @throws Refused `applicants-min`
 */
export function requireEnoughApplicants(
  count: number,
  minPerPost: number,
  decisionRecorded: boolean,
): void {
  if (decisionRecorded || applicantsVerdict(count, minPerPost) === "ENOUGH") return;
  throw new Refused("applicants-min", ENOUGH, { count, minPerPost });
}
