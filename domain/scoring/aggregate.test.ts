import { expect, test } from "vitest";
import { fraction, toExactText, toHundredths } from "#domain/rational";
import { countingScorers, meanOfSheets, sheetValue } from "#domain/scoring/aggregate";

const marks = (scores: readonly number[], weights: readonly number[], max = 100) =>
  scores.map((score, at) => ({ score: score * 100, max: max * 100, weight: weights[at] ?? 0 }));

test("a paper with criteria that add up to 100", () => {
  const value = sheetValue(marks([80, 75, 78, 70, 82], [10, 10, 10, 30, 40]));
  expect(toHundredths(value)).toBe(7710);
});

test("a paper that counts analysis twice, each sheet rounded to one decimal by its preset", () => {
  const paper = marks([85, 80, 78, 82, 77], [1, 1, 1, 2, 1]);
  expect(toExactText(sheetValue(paper))).toBe("242/3");
  expect(toExactText(sheetValue(paper, 1))).toBe("807/10");
});

test("a track record on a scale of four", () => {
  const value = sheetValue(marks([4, 3, 3, 4, 3, 4], [19, 19, 19, 19, 19, 5], 4));
  expect(toExactText(value)).toBe("343/4");
});

test("an empty sheet is a fault", () => {
  expect(() => sheetValue([])).toThrow(RangeError);
});

const panel = ["m1", "m2", "m3", "m4", "m5"];
const sheets = (...values: readonly number[]) =>
  new Map(panel.map((scorer, at) => [scorer, fraction(values[at] ?? 0)]));
const meanFor = (candidateId: string, out: readonly (string | null)[], values: readonly number[]) =>
  meanOfSheets(
    countingScorers(
      panel,
      out.map((candidate) => ({ scorerId: "m2", candidateId: candidate })),
      candidateId,
    ),
    sheets(...values),
  );

test("a recusal for the whole post weighs alike on all its candidates", () => {
  const harsh = [80, 70, 80, 80, 80];
  expect(meanFor("x", [null], harsh)).toEqual({ mean: fraction(80), n: 4 });
  expect(meanFor("y", [null], harsh)).toEqual({ mean: fraction(80), n: 4 });
  expect(meanFor("x", ["x"], harsh)).toEqual({ mean: fraction(80), n: 4 });
  expect(meanFor("y", ["x"], harsh)).toEqual({ mean: fraction(78), n: 5 });
});

test("the mean changes with who counts", () => {
  expect(meanFor("x", [], [86, 84, 83, 85, 85])?.mean).toEqual(fraction(423, 5));
  expect(meanFor("x", [null], [86, 84, 83, 85, 85])?.mean).toEqual(fraction(339, 4));
});

test("a missing sheet is neither a zero nor left out, and nobody has no mean", () => {
  expect(meanOfSheets(panel, new Map([["m1", fraction(80)]]))).toBeNull();
  expect(meanOfSheets([], sheets(80))).toBeNull();
});
