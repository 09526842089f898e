import {
  divide,
  type Fraction,
  fraction,
  HUNDRED,
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
