import { expect, test } from "vitest";
import { fraction } from "#domain/rational";
import { intraclassCorrelations, isTooFew, severities } from "#domain/scoring/agreement";
import { krippendorffAlpha } from "#domain/scoring/krippendorff";

const matrix = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => row.map((score) => (score === null ? null : fraction(score))));
const filled = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((score) => fraction(score)));

const nothing = { icc11: null, icc21: null, icc31: null, icc1k: null, icc2k: null, icc3k: null };

test.each([
  ["no candidate", []],
  ["one candidate", [[80, 81]]],
  ["one scorer", [[80], [70]]],
  [
    "equal scores everywhere",
    [
      [80, 80],
      [80, 80],
    ],
  ],
])("correlations cannot be computed for %s", (_case, rows) => {
  expect(intraclassCorrelations(filled(rows))).toEqual(nothing);
});

test("perfect agreement is 1, and disagreement below chance is shown as it is", () => {
  const { icc21, icc3k } = intraclassCorrelations(
    filled([
      [60, 60],
      [70, 70],
      [80, 80],
    ]),
  );
  expect([icc21, icc3k]).toEqual([fraction(1), fraction(1)]);
  const { icc11 } = intraclassCorrelations(
    filled([
      [60, 80],
      [80, 60],
    ]),
  );
  expect(icc11).toEqual(fraction(-1));
});

test("a unit of measure changes no correlation", () => {
  const points = [
    [86, 84, 83],
    [80, 83, 82],
    [78, 80, 79],
  ];
  const hundredths = points.map((row) => row.map((score) => score * 100));
  expect(intraclassCorrelations(filled(hundredths))).toEqual(
    intraclassCorrelations(filled(points)),
  );
});

test("rows of different length are a fault", () => {
  expect(() => intraclassCorrelations(filled([[1, 2], [1]]))).toThrow(RangeError);
});

test.each([
  ["nothing", []],
  [
    "single scores",
    [
      [80, null],
      [null, 70],
    ],
  ],
  [
    "equal scores",
    [
      [80, 80],
      [80, 80],
    ],
  ],
])("alpha cannot be computed for %s", (_case, rows) => {
  expect(krippendorffAlpha(matrix(rows), "interval")).toBeNull();
});

test("alpha of perfect agreement is 1", () => {
  const rows = matrix([
    [60, 60, null],
    [70, 70, 70],
    [null, null, 90],
  ]);
  for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
    expect(krippendorffAlpha(rows, metric)).toEqual(fraction(1));
  }
});

test("severity leaves out what nobody else scored", () => {
  expect(
    severities(
      matrix([
        [80, 70, null],
        [60, null, null],
      ]),
    ),
  ).toEqual([fraction(10), fraction(-10), null]);
});

test.each([
  [5, 3, false],
  [4, 3, true],
  [5, 2, true],
])("%i candidates and %i scorers are too few: %s", (candidates, scorers, answer) => {
  expect(isTooFew(candidates, scorers)).toBe(answer);
});
