import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  sum,
  toExactText,
  ZERO,
} from "#domain/rational";
import type { SparseMatrix } from "#domain/scoring/agreement";

/** How a difference between two scores counts. Selter shows `interval`. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/** How often each score stands in rows with at least two scores, lowest score first. */
type Frequency = { readonly value: Fraction; readonly count: number };

/**
 * Krippendorff's alpha over candidates (rows) and scorers (columns), exact. Rows with fewer than two
 * scores say nothing about agreement and are left out. Null where no two scores differ.
 */
export function krippendorffAlpha(matrix: SparseMatrix, metric: Metric): Fraction | null {
  const units = matrix
    .map((row) => row.filter((score) => score !== null))
    .filter((scores) => scores.length >= 2);
  const frequencies = frequenciesOf(units.flat());
  const distance = distanceIn(metric, frequencies);
  const observed = sum(
    units.map((scores) =>
      divide(
        sum(orderedPairs(scores).map(([a, b]) => distance(a, b))),
        fraction(scores.length - 1),
      ),
    ),
  );
  const expected = sum(
    orderedPairs(frequencies).map(([a, b]) =>
      multiply(fraction(a.count * b.count), distance(a.value, b.value)),
    ),
  );
  if (compare(expected, ZERO) === 0) return null;
  const pairable = frequencies.reduce((total, { count }) => total + count, 0);
  return subtract(fraction(1), divide(multiply(fraction(pairable - 1), observed), expected));
}

function frequenciesOf(scores: readonly Fraction[]): Frequency[] {
  const counts = new Map<string, Frequency>();
  for (const value of scores) {
    const key = toExactText(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => compare(a.value, b.value));
}

/** The squared distance between two scores. */
function distanceIn(
  metric: Metric,
  frequencies: readonly Frequency[],
): (a: Fraction, b: Fraction) => Fraction {
  return (a, b) => {
    if (compare(a, b) === 0) return ZERO;
    if (metric === "nominal") return fraction(1);
    if (metric === "ordinal") return square(ranksBetween(a, b, frequencies));
    const difference = subtract(a, b);
    return square(metric === "interval" ? difference : divide(difference, add(a, b)));
  };
}

/** Scores from `a` to `b`, the two ends by half. */
function ranksBetween(a: Fraction, b: Fraction, frequencies: readonly Frequency[]): Fraction {
  const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a];
  let doubled = 0;
  for (const { value, count } of frequencies) {
    if (compare(value, low) < 0 || compare(value, high) > 0) continue;
    const isEnd = compare(value, low) === 0 || compare(value, high) === 0;
    doubled += isEnd ? count : 2 * count;
  }
  return fraction(doubled, 2);
}

function orderedPairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])));
}

function square(number: Fraction): Fraction {
  return multiply(number, number);
}
