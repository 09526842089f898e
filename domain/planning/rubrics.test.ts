import { expect, test } from "vitest";
import { READY_RUBRICS, RUBRIC_CODES, rubricsOf, usualCriteria } from "#domain/planning/rubrics";
import { SHEET_STAGES } from "#domain/planning/terms";
import { toExactText } from "#domain/rational";
import { levelProblems, MOST_LEVELS, POINT } from "#domain/scoring/rubric";
import { sheetValue } from "#domain/scoring/sheet-value";

const FITTING = RUBRIC_CODES.map((code) => ({ code, ...READY_RUBRICS[code] }));

test.each(FITTING)("$code can stand in a plan as it is", ({ criteria, criteriaTotal }) => {
  expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(criteriaTotal);
  for (const { levels, nameEn, description, descriptionEn, ...scale } of criteria) {
    expect(levelProblems(scale, levels)).toEqual([]);
    expect(levels.length).toBeLessThanOrEqual(MOST_LEVELS);
    const words = [nameEn, description, descriptionEn];
    const described = levels.flatMap(({ text, textEn }) => [text, textEn]);
    expect([...words, ...described].every((text) => text.length > 0)).toBe(true);
    expect(new Set(described).size).toBe(described.length);
  }
});

test("each stage with sheets has two, and a new plan begins with percents and exact sheets", () => {
  for (const kind of SHEET_STAGES) {
    const [usual = "PAPER_SIX", ...others] = rubricsOf(kind);
    expect(others).toHaveLength(1);
    expect(READY_RUBRICS[usual]).toMatchObject({ criteriaTotal: 100, sheetDecimals: null });
    expect(usualCriteria(kind)).toBe(READY_RUBRICS[usual].criteria);
  }
  expect(usualCriteria("ASSESSMENT")).toEqual([]);
});

/** The value of a sheet with these points, in the order of the rubric. */
function sheetOf(code: (typeof RUBRIC_CODES)[number], points: readonly number[]): string {
  const { criteria, sheetDecimals } = READY_RUBRICS[code];
  const marks = criteria.map(({ weight, highest: max }, at) => ({
    ...{ weight, max },
    score: (points[at] ?? 0) * POINT,
  }));
  return toExactText(sheetValue(marks, sheetDecimals));
}

test("the known sheets come out as their agencies computed them", () => {
  expect(sheetOf("PAPER", [80, 75, 78, 70, 82])).toBe("771/10");
  // Analysis stands fourth and counts twice: 484/6, rounded to one decimal.
  expect(sheetOf("PAPER_SIX", [85, 80, 78, 82, 77])).toBe("807/10");
  expect(sheetOf("TRACK_RECORD_FOUR", [4, 3, 3, 4, 3, 4])).toBe("343/4");
});
