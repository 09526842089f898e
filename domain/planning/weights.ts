import type { Finding } from "#domain/finding";
import type { StageKind } from "#domain/planning/terms";
import { type Fraction, sum, toExactText } from "#domain/rational";
import { evaluate, findingsOf, type Trace } from "#domain/regulation/evaluate";
import { type Law, valuesIn } from "#domain/regulation/law";
import {
  WEIGHTS_BAND_ASSESSMENT,
  WEIGHTS_BAND_INTERVIEW,
  WEIGHTS_BAND_PAPER,
  WEIGHTS_BAND_TRACK_RECORD,
  WEIGHTS_SUM,
} from "#domain/regulation/weights";

export const SCORED_STAGES = ["TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"] as const;
export type ScoredStage = (typeof SCORED_STAGES)[number];

/** Percent; both limits are allowed. */
export type Band = { readonly lowest: number; readonly highest: number };

const BAND_RULES = {
  TRACK_RECORD: WEIGHTS_BAND_TRACK_RECORD,
  ASSESSMENT: WEIGHTS_BAND_ASSESSMENT,
  PAPER: WEIGHTS_BAND_PAPER,
  INTERVIEW: WEIGHTS_BAND_INTERVIEW,
} as const satisfies Record<ScoredStage, unknown>;

/** The rule about the weight of a stage; undefined for one that has none. */
export function bandRuleOf(kind: StageKind) {
  return kind === "ADMIN_CHECK" ? undefined : BAND_RULES[kind];
}

/** The band that the law of a plan gives to a stage. */
export function weightBand(stage: ScoredStage, law: Law): Band {
  return valuesIn(BAND_RULES[stage], law);
}

/** The only weight of a stage that keeps all four to their bands: their upper limits add up to 100. */
export function defaultWeight(stage: ScoredStage, law: Law): number {
  return weightBand(stage, law).highest;
}

/** Weight in percent of one scored stage. */
export type StageWeight = { readonly stage: ScoredStage; readonly weight: Fraction };

/** What the rules of the weights say about a set by the law of a day. */
export function weightTraces(weights: readonly StageWeight[], law: Law): (Trace | null)[] {
  const total = sum(weights.map(({ weight }) => weight));
  return [
    evaluate(WEIGHTS_SUM, { sum: toExactText(total) }, law),
    ...weights.map(({ stage, weight }) =>
      evaluate(BAND_RULES[stage], { weight: toExactText(weight) }, law),
    ),
  ];
}

/**
 * What is wrong with a set of weights: `weights-sum` (block) and, each needing a recorded decision,
 * `weights-band-track-record`, `-assessment`, `-paper`, `-interview`.
 */
export function findWeightProblems(weights: readonly StageWeight[], law: Law): Finding[] {
  return weightTraces(weights, law).flatMap((trace) => findingsOf(trace));
}
