import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  fraction,
  fromExactText,
  mean,
  multiply,
  parseDecimal,
  roundHalfUp,
  subtract,
  toDecimalText,
  toExactText,
  toHundredths,
} from "#domain/rational";

test.each([
  ["80", "80"],
  ["080.50", "161/2"],
  ["-0.005", "-1/200"],
  ["0", "0"],
  ["-0", "0"],
  ["1e2", "100"],
  ["1.25E-3", "1/800"],
  ["301.5e+1", "3015"],
  ["0.1", "1/10"],
  ["9007199254740993", "9007199254740993"],
])("reads %s exactly as %s", (text, exact) => {
  const number = parseDecimal(text);
  expect(number && toExactText(number)).toBe(exact);
});

test.each([
  ["a comma", "80,5"],
  ["a blank", " 80"],
  ["a plus", "+80"],
  ["no whole part", ".5"],
  ["no decimals", "5."],
  ["nothing", ""],
  ["a fraction", "1/3"],
  ["hexadecimal", "0x10"],
  ["other digits", "٨٠"],
  ["a huge exponent", "1e999999999"],
  ["a tiny exponent", "1e-999999999"],
  ["very many digits", "1".repeat(1001)],
])("does not read %s", (_case, text) => {
  expect(parseDecimal(text)).toBeNull();
});

test.each([
  ["78.755", 2, "78.76"],
  ["78.7549", 2, "78.75"],
  ["-0.005", 2, "-0.01"],
  ["-0.0049", 2, "0.00"],
  ["34.84375", 2, "34.84"],
  ["34.5", 0, "35"],
  ["99.999", 1, "100.0"],
  ["0.0625", 3, "0.063"],
])("publishes %s with %i decimals as %s", (text, decimals, published) => {
  expect(toDecimalText(parseDecimal(text) ?? fraction(0), decimals)).toBe(published);
});

test("a fraction is in lowest terms with a positive denominator", () => {
  expect(fraction(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
  expect(fraction(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
});

test("division by zero, a mean of nothing and a number that is not whole are faults", () => {
  expect(() => fraction(1, 0)).toThrow(RangeError);
  expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  expect(() => mean([])).toThrow(RangeError);
  expect(() => fraction(0.5)).toThrow(RangeError);
});

const anyFraction = fc
  .tuple(fc.bigInt(), fc.bigInt({ min: 1n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

test("what is added can be subtracted, what is multiplied can be divided", () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
    }),
  );
});

test("rounding is off by at most half of the last decimal, and never loses the order", () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      const error = subtract(fraction(roundHalfUp(a, 2), 100), a);
      expect(compare(multiply(error, error), fraction(1, 40_000))).toBeLessThanOrEqual(0);
      if (compare(a, b) <= 0) expect(roundHalfUp(a, 2) <= roundHalfUp(b, 2)).toBe(true);
    }),
  );
});

test("every whole number of hundredths survives being written and read", () => {
  for (let score = -10_000; score <= 10_000; score += 7) {
    const text = toDecimalText(fraction(score, 100), 2);
    expect(toHundredths(parseDecimal(text) ?? fraction(0))).toBe(score);
  }
});

test.each(["0", "80", "-7", "2046/25", "-1/200", "15751/200"])("reads %s back exactly", (text) => {
  expect(toExactText(fromExactText(text))).toBe(text);
});

test.each(["", "1.5", "1/", "/2", "1/-2", "1/0", "eighty"])("reads no number in %j", (text) => {
  expect(() => fromExactText(text)).toThrow(RangeError);
});
