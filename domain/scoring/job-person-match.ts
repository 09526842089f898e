import {
  compare,
  divide,
  type Fraction,
  fraction,
  HUNDRED,
  multiply,
  toHundredths,
} from "#domain/rational";
import {
  type AssessmentCategory,
  assessmentCategory,
  type Thresholds,
} from "#domain/scoring/category";

/** The nine competencies that an assessment covers (PermenPANRB 38/2017), in the law's order. */
export const COMPETENCIES = [
  { code: "INTEGRITY", kind: "MANAGERIAL" },
  { code: "COOPERATION", kind: "MANAGERIAL" },
  { code: "COMMUNICATION", kind: "MANAGERIAL" },
  { code: "RESULT_ORIENTATION", kind: "MANAGERIAL" },
  { code: "PUBLIC_SERVICE", kind: "MANAGERIAL" },
  { code: "SELF_AND_OTHERS_DEVELOPMENT", kind: "MANAGERIAL" },
  { code: "CHANGE_MANAGEMENT", kind: "MANAGERIAL" },
  { code: "DECISION_MAKING", kind: "MANAGERIAL" },
  { code: "NATIONAL_COHESION", kind: "SOCIO_CULTURAL" },
] as const;
export type Competency = (typeof COMPETENCIES)[number]["code"];

/** Levels run from 1 to 5, in hundredths because assessors give quarters and tenths. */
export const LOWEST_LEVEL = 100;
export const HIGHEST_LEVEL = 500;

/** Levels in hundredths; the required one is data of the post. */
export type CompetencyLevel = {
  readonly competency: Competency;
  readonly required: number;
  readonly achieved: number;
};

export type AssessmentProfile = {
  /** Sums of levels in hundredths. */
  readonly requiredSum: number;
  readonly achievedSum: number;
  /** The published job person match in hundredths, at most 10000. */
  readonly jobPersonMatch: number;
  readonly category: AssessmentCategory;
  /** Achieved − required by competency, in hundredths. */
  readonly gaps: ReadonlyMap<Competency, number>;
};

/**
 * Achieved ÷ required × 100, exact, capped at 100. The cap is on the total: a surplus in one
 * competency makes up for a gap in another.
 * @throws RangeError if nothing is required
 */
export function jobPersonMatch(achievedSum: Fraction, requiredSum: Fraction): Fraction {
  const match = multiply(divide(achievedSum, requiredSum), HUNDRED);
  return compare(match, HUNDRED) > 0 ? HUNDRED : match;
}

/**
 * What follows from the levels of one candidate, all in hundredths.
 * @param thresholds of the categories; the general ones by default
 */
export function assessmentProfile(
  levels: readonly CompetencyLevel[],
  thresholds?: Thresholds,
): AssessmentProfile {
  const requiredSum = levels.reduce((total, { required }) => total + required, 0);
  const achievedSum = levels.reduce((total, { achieved }) => total + achieved, 0);
  const published = toHundredths(jobPersonMatch(fraction(achievedSum), fraction(requiredSum)));
  return {
    requiredSum,
    achievedSum,
    jobPersonMatch: published,
    category: assessmentCategory(published, thresholds),
    gaps: new Map(levels.map((each) => [each.competency, each.achieved - each.required])),
  };
}

/** Competencies for which a post requires no level (rule `nine-competencies`). */
export function missingCompetencies(required: Readonly<Record<string, number>>): Competency[] {
  return COMPETENCIES.map(({ code }) => code).filter((code) => !required[code]);
}

/** Whether a number is a level that can be entered. */
export function isCompetencyLevel(hundredths: number): boolean {
  return Number.isInteger(hundredths) && hundredths >= LOWEST_LEVEL && hundredths <= HIGHEST_LEVEL;
}
