import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  mean,
  multiply,
  subtract,
  sum,
  ZERO,
} from "#domain/rational";

/** Scores by candidate (row) and scorer (column); every cell filled. */
export type Matrix = readonly (readonly Fraction[])[];

/** Mean squares of the scores: between candidates, within them, between scorers, the residual. */
export type MeanSquares = {
  readonly bms: Fraction;
  readonly wms: Fraction;
  readonly jms: Fraction;
  readonly ems: Fraction;
};

/** The intraclass correlations of Shrout and Fleiss (1979); null where one cannot be computed. */
export type IntraclassCorrelations = {
  readonly icc11: Fraction | null;
  readonly icc21: Fraction | null;
  readonly icc31: Fraction | null;
  readonly icc1k: Fraction | null;
  readonly icc2k: Fraction | null;
  readonly icc3k: Fraction | null;
};

/** Whether the figures of agreement have to carry the mark "too few data". */
export function isTooFew(candidates: number, scorers: number): boolean {
  return candidates < 5 || scorers < 3;
}

/** Null for fewer than two candidates or two scorers. */
export function meanSquares(matrix: Matrix): MeanSquares | null {
  const n = matrix.length;
  const k = matrix[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const grand = mean(matrix.flat());
  const between = squares(matrix.map(mean), grand, k);
  const columns = Array.from({ length: k }, (_, at) => mean(matrix.map((row) => cell(row, at))));
  const scorers = squares(columns, grand, n);
  const within = subtract(squares(matrix.flat(), grand, 1), between);
  return {
    bms: divide(between, fraction(n - 1)),
    wms: divide(within, fraction(n * (k - 1))),
    jms: divide(scorers, fraction(k - 1)),
    ems: divide(subtract(within, scorers), fraction((n - 1) * (k - 1))),
  };
}

/** Selter shows `icc21` and `icc2k`: scorers are a sample, and absolute agreement matters. */
export function intraclassCorrelations(matrix: Matrix): IntraclassCorrelations {
  const found = meanSquares(matrix);
  if (found === null) {
    return { icc11: null, icc21: null, icc31: null, icc1k: null, icc2k: null, icc3k: null };
  }
  const { bms, wms, jms, ems } = found;
  const n = fraction(matrix.length);
  const k = fraction(matrix[0]?.length ?? 0);
  const others = subtract(k, fraction(1));
  const excess = subtract(jms, ems);
  const oneWay = subtract(bms, wms);
  const twoWay = subtract(bms, ems);
  const single = add(bms, multiply(others, ems));
  return {
    icc11: ratio(oneWay, add(bms, multiply(others, wms))),
    icc21: ratio(twoWay, add(single, divide(multiply(k, excess), n))),
    icc31: ratio(twoWay, single),
    icc1k: ratio(oneWay, bms),
    icc2k: ratio(twoWay, add(bms, divide(excess, n))),
    icc3k: ratio(twoWay, bms),
  };
}

/** Scores by candidate (row) and scorer (column); null where a scorer gave none. */
export type SparseMatrix = readonly (readonly (Fraction | null)[])[];

/**
 * For each scorer the mean, over candidates, of the own score minus the mean of the others on the
 * same candidate; null for a scorer who shares no candidate. Shown, never used to adjust a score.
 */
export function severities(matrix: SparseMatrix): (Fraction | null)[] {
  const k = matrix[0]?.length ?? 0;
  return Array.from({ length: k }, (_, scorer) => {
    const differences = matrix.flatMap((row) => {
      const own = row[scorer] ?? null;
      const others = row.filter((score, at) => at !== scorer && score !== null) as Fraction[];
      return own === null || others.length === 0 ? [] : [subtract(own, mean(others))];
    });
    return differences.length === 0 ? null : mean(differences);
  });
}

/** The sum of squared deviations from `centre`, times `weight`. */
function squares(values: readonly Fraction[], centre: Fraction, weight: number): Fraction {
  const deviations = values.map((value) => subtract(value, centre));
  return multiply(sum(deviations.map((each) => multiply(each, each))), fraction(weight));
}

function ratio(above: Fraction, below: Fraction): Fraction | null {
  return compare(below, ZERO) === 0 ? null : divide(above, below);
}

function cell(row: readonly Fraction[], at: number): Fraction {
  const value = row[at];
  if (value === undefined) throw new RangeError("a matrix with rows of different length");
  return value;
}
