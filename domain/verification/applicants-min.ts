import { evaluate, isBroken, type Trace } from "#domain/regulation/evaluate";
import {
  APPLICANTS_COUNT_BASIS,
  APPLICANTS_MIN,
  type CountBasis,
  LEAST_TO_GO_ON,
} from "#domain/regulation/extension";
import { type Law, valuesIn } from "#domain/regulation/law";
import { defaultsOf } from "#domain/regulation/parameters";
import { latest } from "#domain/regulation/rule";

/** Applicants of one post, in both ways of counting them (rule `applicants-count-basis`). */
export type ApplicantCounts = {
  /** Handed in and not withdrawn. */
  readonly sent: number;
  /** Of these, who are eligible or, before their verdict, can still be. */
  readonly eligible: number;
};

/** The fewest applicants of a post by a law: "more than three", or what the agency has set. */
export function minApplicants(law: Law): number {
  return valuesIn(APPLICANTS_MIN, law).minPerPost;
}

/** What counts by a law. */
export function countBasis(law: Law): CountBasis {
  return valuesIn(APPLICANTS_COUNT_BASIS, law).countBasis;
}

/** The one number that a law compares with the fewest: the eligible, or all where the agency says so. */
export function countedApplicants({ sent, eligible }: ApplicantCounts, law: Law): number {
  return countBasis(law) === "SUBMITTED" ? sent : eligible;
}

export type ApplicantsVerdict = "ENOUGH" | "EXTEND";

/** Whether a post has enough counted applicants, or its window is to be extended. */
export function applicantsVerdict(count: number, minPerPost: number): ApplicantsVerdict {
  const { holds, parameters } = latest(APPLICANTS_MIN);
  const values = { ...defaultsOf(parameters), minPerPost };
  return holds?.({ count }, values) ? "ENOUGH" : "EXTEND";
}

/** What `applicants-min` says about a post by a law. */
export function applicantsTrace(counts: ApplicantCounts, law: Law): Trace | null {
  return evaluate(APPLICANTS_MIN, { count: countedApplicants(counts, law) }, law);
}

/**
 * Why a post does not go on without a decision of its panel: `COUNT` where fewer count than the rule
 * asks for, `COMPARISON` where enough count, but too few are eligible to compare anybody.
 */
export type Shortfall = "COUNT" | "COMPARISON";

/** The shortfall of a post by a law; null where it goes on. */
export function shortfallOf(counts: ApplicantCounts, law: Law): Shortfall | null {
  if (isBroken(applicantsTrace(counts, law))) return "COUNT";
  return counts.eligible < LEAST_TO_GO_ON ? "COMPARISON" : null;
}

/** The fewest eligible with whom a post that has enough others goes on. */
export function leastEligible(law: Law): number {
  return countBasis(law) === "SUBMITTED" ? LEAST_TO_GO_ON : minApplicants(law);
}
