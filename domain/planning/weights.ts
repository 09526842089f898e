import type { Finding } from "#domain/finding";
import { compare, type Fraction, fraction, HUNDRED, sum, toExactText } from "#domain/rational";
import { type Citation, Refused } from "#domain/refusal";

const BANDS: Citation = { text: "PermenPANRB 15/2019", certainty: "reported" };

export const SCORED_STAGES = ["TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"] as const;
export type ScoredStage = (typeof SCORED_STAGES)[number];

/** Percent; both limits are allowed. */
export type Band = { readonly lowest: number; readonly highest: number };

/** Default of the parameter `weights.bands`. */
export const WEIGHT_BANDS: Readonly<Record<ScoredStage, Band>> = {
  TRACK_RECORD: { lowest: 15, highest: 20 },
  ASSESSMENT: { lowest: 20, highest: 25 },
  PAPER: { lowest: 15, highest: 20 },
  INTERVIEW: { lowest: 30, highest: 35 },
};

/** The only set of these four that keeps to its bands: their upper limits add up to 100. */
export const DEFAULT_WEIGHTS: Readonly<Record<ScoredStage, number>> = {
  TRACK_RECORD: 20,
  ASSESSMENT: 25,
  PAPER: 20,
  INTERVIEW: 35,
};

const BAND_RULES: Readonly<Record<ScoredStage, string>> = {
  TRACK_RECORD: "weights-band-track-record",
  ASSESSMENT: "weights-band-assessment",
  PAPER: "weights-band-paper",
  INTERVIEW: "weights-band-interview",
};

/** Weight in percent of one scored stage. */
export type StageWeight = { readonly stage: ScoredStage; readonly weight: Fraction };

/**
 * What is wrong with a set of weights: `weights-sum` (block) and, each needing a recorded decision,
 * `weights-band-track-record`, `-assessment`, `-paper`, `-interview`.
 */
export function findWeightProblems(
  weights: readonly StageWeight[],
  bands: Readonly<Record<ScoredStage, Band>> = WEIGHT_BANDS,
): Finding[] {
  const total = sum(weights.map(({ weight }) => weight));
  const problems: Finding[] = [];
  if (compare(total, HUNDRED) !== 0) {
    const facts = { sum: toExactText(total) };
    problems.push({ code: "weights-sum", effect: "block", citation: null, facts });
  }
  for (const { stage, weight } of weights) {
    const { lowest, highest } = bands[stage];
    if (compare(weight, fraction(lowest)) >= 0 && compare(weight, fraction(highest)) <= 0) continue;
    const facts = { weight: toExactText(weight), lowest, highest };
    problems.push({ code: BAND_RULES[stage], effect: "record", citation: BANDS, facts });
  }
  return problems;
}

/** @throws Refused `weights-sum` */
export function requireWholeSum(weights: readonly StageWeight[]): void {
  const problem = findWeightProblems(weights).find(({ code }) => code === "weights-sum");
  if (problem !== undefined) throw new Refused(problem.code, problem.citation, problem.facts);
}
