import { type Ranked, rankTotals } from "#domain/ranking/tie";
import {
  add,
  divide,
  type Fraction,
  HUNDRED,
  multiply,
  roundHalfUp,
  scaledText,
  ZERO,
} from "#domain/rational";

/** A scored part of the selection: its weight in percent and the highest score there is. */
export type Component = {
  readonly code: string;
  readonly weight: Fraction;
  readonly max: Fraction;
};

/** Exact scores by component code, each 0…max. */
export type Candidate = { readonly id: string; readonly scores: ReadonlyMap<string, Fraction> };

export type RankingInput = {
  readonly components: readonly Component[];
  readonly candidates: readonly Candidate[];
  /** How many decimals a total is published with. */
  readonly decimals: number;
  /** How many are to go on. */
  readonly shortlist: number;
};

export type Standing = Ranked & {
  readonly id: string;
  /** What each component contributes to the total, exact, in the order of the components. */
  readonly weighted: readonly Fraction[];
  readonly exact: Fraction;
  /** The published total in whole units of its last decimal: hundredths for 2 decimals. */
  readonly total: bigint;
  /** The published total with a decimal point. */
  readonly published: string;
};

/**
 * Totals and ranks, as `rankTotals` lists them. Every step is exact; the total alone is rounded,
 * half up, and order and ties compare the rounded totals, because those are what a reader can repeat.
 *
 * Weights that add up to less than 100 give the subtotal of these components, not rescaled.
 * @throws RangeError when a score is missing, which is a fault of the caller
 */
export function rankCandidates(input: RankingInput): Standing[] {
  const totals = input.candidates.map((candidate) => {
    const weighted = input.components.map((component) => contribution(candidate, component));
    const exact = weighted.reduce(add, ZERO);
    const total = roundHalfUp(exact, input.decimals);
    return {
      id: candidate.id,
      weighted,
      exact,
      total,
      published: scaledText(total, input.decimals),
    };
  });
  return rankTotals(totals, input.shortlist);
}

/** What a score contributes to the total: score ÷ max × weight, in points of 100. */
export function weightedScore(score: Fraction, max: Fraction, weight: Fraction): Fraction {
  const component = multiply(divide(score, max), HUNDRED);
  return divide(multiply(component, weight), HUNDRED);
}

function contribution(candidate: Candidate, { code, max, weight }: Component): Fraction {
  const score = candidate.scores.get(code);
  if (score === undefined) throw new RangeError(`no score ${code} for ${candidate.id}`);
  return weightedScore(score, max, weight);
}
