import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { type Fraction, sum, toExactText } from "#domain/rational";
import { evaluate, findingsOf, requireMet, type Trace } from "#domain/regulation/evaluate";
import { latest } from "#domain/regulation/rule";
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

/** The band that the present law gives to a stage, for whoever plans. */
export function weightBand(stage: ScoredStage): Band {
  const { lowest, highest } = latest(BAND_RULES[stage]).parameters;
  return { lowest: lowest.default, highest: highest.default };
}

/** The only weight of a stage that keeps all four to their bands: their upper limits add up to 100. */
export function defaultWeight(stage: ScoredStage): number {
  return weightBand(stage).highest;
}

/** Weight in percent of one scored stage. */
export type StageWeight = { readonly stage: ScoredStage; readonly weight: Fraction };

/** What the rules of the weights say about a set by the law of a day. */
export function weightTraces(weights: readonly StageWeight[], on: PlainDate): (Trace | null)[] {
  const total = sum(weights.map(({ weight }) => weight));
  return [
    evaluate(WEIGHTS_SUM, { sum: toExactText(total) }, on),
    ...weights.map(({ stage, weight }) =>
      evaluate(BAND_RULES[stage], { weight: toExactText(weight) }, on),
    ),
  ];
}

/**
 * What is wrong with a set of weights: `weights-sum` (block) and, each needing a recorded decision,
 * `weights-band-track-record`, `-assessment`, `-paper`, `-interview`.
 */
export function findWeightProblems(weights: readonly StageWeight[], on: PlainDate): Finding[] {
  return weightTraces(weights, on).flatMap((trace) => findingsOf(trace));
}

/** @throws Refused `weights-sum` */
export function requireWholeSum(weights: readonly StageWeight[], on: PlainDate): void {
  for (const trace of weightTraces(weights, on)) requireMet(trace);
}
