import { expect, test } from "vitest";
import { fraction } from "#domain/rational";
import { assessmentCategory } from "#domain/scoring/category";
import {
  assessmentProfile,
  COMPETENCIES,
  isCompetencyLevel,
  jobPersonMatch,
  missingCompetencies,
} from "#domain/scoring/job-person-match";

const levels = (achieved: readonly number[], required = 400) =>
  COMPETENCIES.map(({ code }, at) => ({
    competency: code,
    required,
    achieved: achieved[at] ?? 0,
  }));

test("the worked profile", () => {
  const profile = assessmentProfile(levels([350, 300, 325, 350, 300, 300, 325, 300, 400]));
  expect(profile).toMatchObject({
    requiredSum: 3600,
    achievedSum: 2950,
    jobPersonMatch: 8194,
    category: "QUALIFIED",
  });
  expect([...profile.gaps.values()]).toEqual([-50, -100, -75, -50, -100, -100, -75, -100, 0]);
});

test("a surplus makes up for a gap, but never beyond 100", () => {
  expect(assessmentProfile(levels([500, 300, ...Array(7).fill(400)])).jobPersonMatch).toBe(10_000);
  expect(assessmentProfile(levels(Array(9).fill(500))).jobPersonMatch).toBe(10_000);
});

test("the category is that of the published value", () => {
  // 79.995 is published as 80.00.
  const exact = jobPersonMatch(fraction(79_995), fraction(100_000));
  expect(exact).toEqual(fraction(79_995, 1000));
  expect(
    assessmentProfile([{ competency: "INTEGRITY", required: 100_000, achieved: 79_995 }]),
  ).toMatchObject({
    jobPersonMatch: 8000,
    category: "QUALIFIED",
  });
});

test("an agency may set other thresholds", () => {
  expect(assessmentCategory(7900, { high: 7900, middle: 6000 })).toBe("QUALIFIED");
  expect(assessmentCategory(5999, { high: 7900, middle: 6000 })).toBe("NOT_QUALIFIED");
});

test("nine competencies, and what a post lacks of them", () => {
  expect(COMPETENCIES).toHaveLength(9);
  const required = Object.fromEntries(COMPETENCIES.map(({ code }) => [code, 400]));
  expect(missingCompetencies(required)).toEqual([]);
  const { INTEGRITY: _, ...others } = required;
  expect(missingCompetencies(others)).toEqual(["INTEGRITY"]);
  expect(missingCompetencies({ ...required, COOPERATION: 0 })).toEqual(["COOPERATION"]);
});

test.each([
  [99, false],
  [100, true],
  [325, true],
  [500, true],
  [501, false],
  [100.5, false],
])("%d hundredths is a level: %s", (level, answer) => {
  expect(isCompetencyLevel(level)).toBe(answer);
});

test("a post that requires nothing is a fault", () => {
  expect(() => assessmentProfile([])).toThrow(RangeError);
});
