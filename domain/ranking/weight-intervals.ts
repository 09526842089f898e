import type { Candidate, Component } from "#domain/ranking/rank";
import { rankCandidates, weightedScore } from "#domain/ranking/rank";
import { cutOf } from "#domain/ranking/tie";
import {
  compare,
  divide,
  type Fraction,
  HUNDRED,
  multiply,
  subtract,
  sum,
  ZERO,
} from "#domain/rational";

/** Weights in percent between which something stays as it is; at the ends it is a tie. */
export type Interval = {
  readonly from: Fraction;
  readonly to: Fraction;
  /** The pair that ties at `from` or `to`, the higher-ranked first; null where nobody does. */
  readonly pairFrom: readonly [string, string] | null;
  readonly pairTo: readonly [string, string] | null;
};

export type WeightInterval = {
  readonly code: string;
  /** While the same candidates are shortlisted; null when a tie leaves the shortlist open. */
  readonly set: Interval | null;
  /** While the whole order is the same. */
  readonly order: Interval;
};

/**
 * How far the weight of each component could move, the others keeping their proportions, before
 * the shortlist or the order would change. Exact totals, since this asks for the very point of change.
 *
 * Leaves out a component that carries the whole weight, as there is nothing to keep in proportion.
 */
export function weightIntervals(
  components: readonly Component[],
  candidates: readonly Candidate[],
  shortlist: number,
): WeightInterval[] {
  const standings = rankCandidates({ components, candidates, decimals: 2, shortlist });
  const ordered = standings.toSorted((a, b) => compare(b.exact, a.exact)).map(({ id }) => id);
  const cut = cutOf(standings, shortlist);
  const outside = ordered.filter((id) => !cut.certain.includes(id));
  return components
    .filter(({ weight }) => compare(weight, HUNDRED) !== 0)
    .map((component) => {
      const lines = new Map(
        candidates.map((each) => [each.id, lineOf(each, component, components)]),
      );
      const interval = (pairs: readonly Pair[]) => intervalOf(component.weight, pairs, lines);
      return {
        code: component.code,
        set: cut.contested.length > 0 ? null : interval(product(cut.certain, outside)),
        order: interval(pairsInOrder(ordered)),
      };
    });
}

type Pair = readonly [higher: string, lower: string];

/** A total as it depends on the weight t of one component: at0 + t × slope. */
type Line = { readonly at0: Fraction; readonly slope: Fraction };

function lineOf({ scores }: Candidate, varied: Component, components: readonly Component[]): Line {
  const points = (component: Component, weight: Fraction) =>
    weightedScore(scores.get(component.code) ?? ZERO, component.max, weight);
  const others = sum(
    components.filter((each) => each !== varied).map((each) => points(each, each.weight)),
  );
  const at0 = divide(multiply(others, HUNDRED), subtract(HUNDRED, varied.weight));
  const at100 = points(varied, HUNDRED);
  return { at0, slope: divide(subtract(at100, at0), HUNDRED) };
}

function intervalOf(
  weight: Fraction,
  pairs: readonly Pair[],
  lines: ReadonlyMap<string, Line>,
): Interval {
  let interval: Interval = { from: ZERO, to: HUNDRED, pairFrom: null, pairTo: null };
  for (const pair of pairs) {
    const crossing = crossingOf(pair, lines);
    if (crossing === null) continue;
    const { from, to } = interval;
    if (compare(crossing, weight) <= 0 && compare(crossing, from) >= 0) {
      interval = { ...interval, from: crossing, pairFrom: pair };
    }
    if (compare(crossing, weight) >= 0 && compare(crossing, to) <= 0) {
      interval = { ...interval, to: crossing, pairTo: pair };
    }
  }
  return interval;
}

/** Two different lines cross at most once; null for parallel ones. */
function crossingOf([a, b]: Pair, lines: ReadonlyMap<string, Line>): Fraction | null {
  const one = lines.get(a);
  const other = lines.get(b);
  if (one === undefined || other === undefined) return null;
  const slope = subtract(one.slope, other.slope);
  if (compare(slope, ZERO) === 0) return null;
  return divide(subtract(other.at0, one.at0), slope);
}

function product(higher: readonly string[], lower: readonly string[]): Pair[] {
  return higher.flatMap((a) => lower.map((b): Pair => [a, b]));
}

function pairsInOrder(ordered: readonly string[]): Pair[] {
  return ordered.flatMap((a, at) => ordered.slice(at + 1).map((b): Pair => [a, b]));
}
