import { expect, test } from "vitest";
import { toExactText, toHundredths } from "#domain/rational";
import { sheetValue } from "#domain/scoring/sheet-value";

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
