/** An exact number in lowest terms; the denominator is positive. Made only by the functions here. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

// A hostile "1e999999999" would fill the memory, and no figure of a selection comes near this.
const LONGEST_NUMBER = 1000;

/**
 * `numerator / denominator`.
 * @throws RangeError if the denominator is 0 or a number is not whole
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError("a fraction with denominator 0");
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

export const ZERO = fraction(0);
export const HUNDRED = fraction(100);

/**
 * Reads `80`, `-0.005`, `1e2` exactly; null for everything else (no comma, no blank, no sign `+`)
 * and for a number that is longer than a thousand digits when written out.
 */
export function parseDecimal(text: string): Fraction | null {
  if (text.length > LONGEST_NUMBER) return null;
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", decimals = "", exponentText = "0"] = match;
  const exponent = BigInt(exponentText) - BigInt(decimals.length);
  const size = exponent < 0n ? -exponent : exponent;
  if (size > BigInt(LONGEST_NUMBER)) return null;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const power = 10n ** size;
  return exponent < 0n ? fraction(digits, power) : fraction(digits * power);
}

/** A whole number of hundredths as an exact number: 8184 → 81.84. */
export function fromHundredths(hundredths: number): Fraction {
  return fraction(hundredths, 100);
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, fraction(-b.numerator, b.denominator));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError if `b` is 0 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sum(numbers: readonly Fraction[]): Fraction {
  return numbers.reduce(add, ZERO);
}

/** @throws RangeError on an empty list, which has no mean */
export function mean(numbers: readonly Fraction[]): Fraction {
  return divide(sum(numbers), fraction(numbers.length));
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The number times 10^decimals as a whole number, halves away from zero: (78.755, 2) → 7876n.
 * This is the only rounding in Selter, and it happens only where a value is published.
 */
export function roundHalfUp({ numerator, denominator }: Fraction, decimals: number): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** The number rounded half up to whole hundredths, as scores are published and stored. */
export function toHundredths(number: Fraction): number {
  return Number(roundHalfUp(number, 2));
}

/** The number rounded half up, written with a decimal point: (78.755, 2) → `78.76`. */
export function toDecimalText(number: Fraction, decimals: number): string {
  return scaledText(roundHalfUp(number, decimals), decimals);
}

/** Writes a whole number of 10^-decimals with a decimal point: (-1n, 2) → `-0.01`. */
export function scaledText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** The exact number in lowest terms: `2046/25`, or `80` when it is whole. */
export function toExactText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

/** Reads what `toExactText` wrote. @throws RangeError on anything else */
export function fromExactText(text: string): Fraction {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
  if (match?.[1] === undefined) throw new RangeError(`not an exact number: ${text}`);
  return fraction(BigInt(match[1]), BigInt(match[2] ?? 1));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
