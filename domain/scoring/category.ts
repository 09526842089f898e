import { type Law, valuesIn } from "#domain/regulation/law";
import { MAPPING_CATEGORY, PASS_ASSESSMENT_CATEGORY } from "#domain/regulation/pass-rules";
import { latest } from "#domain/regulation/rule";

export const ASSESSMENT_CATEGORIES = ["QUALIFIED", "STILL_QUALIFIED", "NOT_QUALIFIED"] as const;

/** MS, MMS, KMS of the assessment centre; not the MS/TMS of the administrative check. */
export type AssessmentCategory = (typeof ASSESSMENT_CATEGORIES)[number];

/** Lowest published values in hundredths of the high and of the middle category. */
export type Thresholds = { readonly high: number; readonly middle: number };

const selecting = latest(PASS_ASSESSMENT_CATEGORY).parameters;
const mapping = latest(MAPPING_CATEGORY).parameters;

/** The general ones. */
const ASSESSMENT_THRESHOLDS: Thresholds = {
  high: selecting.high.default * 100,
  middle: selecting.middle.default * 100,
};

/** The thresholds by a law: the parameters `assessment.thresholds`. */
export function thresholdsIn(law: Law): Thresholds {
  const { high, middle } = valuesIn(PASS_ASSESSMENT_CATEGORY, law);
  return { high: high * 100, middle: middle * 100 };
}

/**
 * The rule `pass-assessment-category`.
 * @param jobPersonMatch the published value in hundredths
 */
export function assessmentCategory(
  jobPersonMatch: number,
  { high, middle }: Thresholds = ASSESSMENT_THRESHOLDS,
): AssessmentCategory {
  if (jobPersonMatch >= high) return "QUALIFIED";
  return jobPersonMatch >= middle ? "STILL_QUALIFIED" : "NOT_QUALIFIED";
}

/** Categories of talent mapping, which never decide a selection (rule `mapping-category`). */
export type MappingCategory = "OPTIMAL" | "CUKUP_OPTIMAL" | "KURANG_OPTIMAL";

const MAPPING_THRESHOLDS: Thresholds = {
  high: mapping.high.default * 100,
  middle: mapping.middle.default * 100,
};

/** @param jobPersonMatch the published value in hundredths */
export function mappingCategory(
  jobPersonMatch: number,
  { high, middle }: Thresholds = MAPPING_THRESHOLDS,
): MappingCategory {
  if (jobPersonMatch >= high) return "OPTIMAL";
  return jobPersonMatch >= middle ? "CUKUP_OPTIMAL" : "KURANG_OPTIMAL";
}
