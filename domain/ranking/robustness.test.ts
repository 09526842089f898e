import { expect, test } from "vitest";
import { withoutEachScorer } from "#domain/ranking/leave-one-out";
import { weightIntervals } from "#domain/ranking/weight-intervals";
import { bandsAround, mulberry32, regionOf, sampleWeights } from "#domain/ranking/weight-sampling";
import {
  type Fraction,
  fraction,
  fromHundredths,
  toDecimalText,
  toExactText,
} from "#domain/rational";

const components = Object.entries({ rj: 20, ac: 25, mk: 20, ww: 35 }).map(([code, weight]) => ({
  code,
  weight: fraction(weight),
  max: fraction(100),
}));
const candidates = Object.entries({
  A: [8240, 8028, 7840, 8460],
  B: [7600, 7639, 8210, 8220],
  C: [8640, 7278, 7640, 8000],
  D: [7120, 8264, 8040, 7860],
}).map(([id, scores]) => ({
  id,
  scores: new Map(components.map(({ code }, at) => [code, fromHundredths(scores[at] ?? 0)])),
}));
const sheets = new Map(
  Object.entries({
    A: [86, 84, 83, 85, 85],
    B: [80, 83, 82, 84, 82],
    C: [78, 80, 79, 83, 80],
    D: [80, 77, 78, 81, 77],
  }).map(([id, values]) => [
    id,
    new Map(values.map((value, at): [string, Fraction] => [`M${at + 1}`, fraction(value)])),
  ]),
);
const short = (number: Fraction) => toDecimalText(number, 2);

test("weight intervals of the worked example", () => {
  const intervals = weightIntervals(components, candidates, 3);
  expect(
    intervals.map(({ code, set, order }) => [
      code,
      set && [short(set.from), short(set.to)],
      [short(order.from), short(order.to)],
    ]),
  ).toEqual([
    ["rj", ["18.58", "100.00"], ["18.58", "25.26"]],
    ["ac", ["0.00", "26.96"], ["5.91", "26.96"]],
    ["mk", ["0.00", "24.97"], ["8.20", "24.97"]],
    ["ww", ["19.82", "100.00"], ["19.82", "100.00"]],
  ]);
  const critical = intervals.map(({ set }) =>
    set?.pairFrom
      ? [toExactText(set.from), ...set.pairFrom]
      : set?.pairTo && [toExactText(set.to), ...set.pairTo],
  );
  expect(critical).toEqual([
    ["55500/2987", "C", "D"],
    ["728/27", "C", "D"],
    ["21300/853", "C", "D"],
    ["4500/227", "C", "D"],
  ]);
});

test("a tie at the cut leaves no set that could hold", () => {
  const twins = [...candidates, { id: "E", scores: candidates[2]?.scores ?? new Map() }];
  expect(weightIntervals(components, twins, 3).map(({ set }) => set)).toEqual(Array(4).fill(null));
});

test("everybody shortlisted stays so with any weight", () => {
  const [first] = weightIntervals(components, candidates.slice(0, 2), 3);
  expect(first?.set).toEqual({
    from: fraction(0),
    to: fraction(100),
    pairFrom: null,
    pairTo: null,
  });
});

test("a single component has no weight to move", () => {
  const single = [{ code: "rj", weight: fraction(100), max: fraction(100) }];
  expect(weightIntervals(single, candidates, 3)).toEqual([]);
});

test("leaving out one assessor of the worked example changes no name", () => {
  const reports = withoutEachScorer(components, candidates, "ww", sheets, 3);
  expect(
    reports.map(({ scorerId, totals }) => [
      scorerId,
      ...["A", "B", "C", "D"].map((id) => totals.get(id)),
    ]),
  ).toEqual([
    ["M1", "81.72", "79.68", "78.93", "78.37"],
    ["M2", "81.89", "79.42", "78.76", "78.63"],
    ["M3", "81.98", "79.51", "78.84", "78.54"],
    ["M4", "81.81", "79.33", "78.49", "78.28"],
    ["M5", "81.81", "79.51", "78.76", "78.63"],
  ]);
  expect(reports.every(({ changesShortlist }) => !changesShortlist)).toBe(true);
});

test("an only scorer cannot be left out", () => {
  const only = new Map([["A", new Map([["M1", fraction(84)]])]]);
  const [report] = withoutEachScorer(components, candidates, "ww", only, 3);
  expect(report?.totals.get("A")).toBe("81.84");
});

test("the generator is the one that is documented", () => {
  const next = mulberry32(20210601);
  expect([next(), next(), next(), next()]).toEqual([1115877776, 102691418, 4094806866, 586979341]);
});

test.each([
  [20210601, { held: 6521, tied: 61, changed: 3418, rejected: 5070 }],
  [1, { held: 6511, tied: 59, changed: 3430, rejected: 5162 }],
])("samples weights around the worked example with seed %i", (seed, result) => {
  const bands = bandsAround(components, 5);
  const options = { seed, samples: 10_000, shortlist: 3 };
  expect(sampleWeights(components, candidates, bands, ["A", "B", "C"], options)).toEqual(result);
});

const band = (lowest: number, highest: number) => ({
  lowest: lowest * 100,
  highest: highest * 100,
});

test.each([
  ["the four legal bands", [band(15, 20), band(20, 25), band(15, 20), band(30, 35)], "SINGLE"],
  ["lower limits that add up", [band(40, 50), band(60, 70)], "SINGLE"],
  ["one that can move", [band(40, 40), band(50, 70)], "SINGLE"],
  ["two that can move", [band(40, 50), band(45, 65)], "MANY"],
  ["too little", [band(40, 45), band(45, 50)], "EMPTY"],
  ["too much", [band(60, 65), band(45, 50)], "EMPTY"],
  ["limits in the wrong order", [band(60, 40), band(45, 60)], "EMPTY"],
] as const)("the region of %s", (_case, bands, region) => {
  expect(regionOf(bands)).toBe(region);
});

test("no weights within the bands is a fault, and a thin region ends", () => {
  const options = { seed: 1, samples: 10, shortlist: 3 };
  expect(() => sampleWeights(components, candidates, [band(0, 1)], [], options)).toThrow(
    RangeError,
  );
  const thin = [band(0, 100), band(0, 100), band(0, 100), { lowest: 10_000, highest: 10_000 }];
  const { held, tied, changed } = sampleWeights(components, candidates, thin, [], options);
  expect(held + tied + changed).toBeLessThanOrEqual(10);
});
