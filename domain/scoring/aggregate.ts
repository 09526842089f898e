import {
  divide,
  type Fraction,
  fraction,
  HUNDRED,
  mean,
  multiply,
  roundHalfUp,
  sum,
} from "#domain/rational";

/** What a scorer marked for one criterion. */
export type Mark = {
  /** In hundredths, 0…max. */
  readonly score: number;
  /** The top of the criterion's scale, in hundredths: 10000, or 400 for a scale of 1–4. */
  readonly max: number;
  /** A positive whole number; only its share of all weights of the sheet counts. */
  readonly weight: number;
};

/**
 * The value of one sheet, 0…100: the weighted mean of score ÷ max over its criteria.
 * @param sheetDecimals set only by a plan whose rules round each sheet; null for exact
 * @throws RangeError on a sheet without criteria
 */
export function sheetValue(marks: readonly Mark[], sheetDecimals: number | null = null): Fraction {
  const weighted = marks.map(({ score, max, weight }) => fraction(score * weight, max));
  const weights = fraction(marks.reduce((total, { weight }) => total + weight, 0));
  const value = multiply(divide(sum(weighted), weights), HUNDRED);
  if (sheetDecimals === null) return value;
  return fraction(roundHalfUp(value, sheetDecimals), 10n ** BigInt(sheetDecimals));
}

/** Who does not score: recused or recorded as absent, for one candidate or for the whole post. */
export type Exception = { readonly scorerId: string; readonly candidateId: string | null };

/** The scorers whose sheets count for a candidate, in the order of `assigned`. */
export function countingScorers(
  assigned: readonly string[],
  exceptions: readonly Exception[],
  candidateId: string,
): string[] {
  return assigned.filter(
    (scorer) =>
      !exceptions.some(
        (each) =>
          each.scorerId === scorer &&
          (each.candidateId === null || each.candidateId === candidateId),
      ),
  );
}

/** The candidate's score of the stage, exact, and over how many sheets. */
export type SheetsMean = { readonly mean: Fraction; readonly n: number };

/**
 * The equal mean over the counting scorers; null while a sheet is missing or nobody counts, since a
 * missing sheet is neither a zero nor silently left out.
 */
export function meanOfSheets(
  counting: readonly string[],
  values: ReadonlyMap<string, Fraction>,
): SheetsMean | null {
  const counted: Fraction[] = [];
  for (const scorer of counting) {
    const value = values.get(scorer);
    if (value === undefined) return null;
    counted.push(value);
  }
  return counted.length === 0 ? null : { mean: mean(counted), n: counted.length };
}
