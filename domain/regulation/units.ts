import { RESULT_IDENTITIES } from "#domain/planning/terms";
import { AGE_READINGS } from "#domain/regulation/age";
import type { ChangeableName } from "#domain/regulation/changed-parameters";
import { COUNT_BASES } from "#domain/regulation/extension";
import { PERMISSION_CASES } from "#domain/regulation/planning";
import { BKN_STEPS } from "#domain/regulation/reporting";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

/** The items of those parameters that are a choice or a list. */
export const OPTIONS = [
  ...AGE_READINGS,
  ...PERMISSION_CASES,
  ...ASSESSMENT_CATEGORIES,
  ...BKN_STEPS,
  ...COUNT_BASES,
  ...RESULT_IDENTITIES,
];

/** What a whole number counts; null for a parameter that is none. */
export const UNITS: Readonly<
  Record<
    ChangeableName,
    "percent" | "days" | "people" | "posts" | "times" | "months" | "years" | null
  >
> = {
  "panel.maxInternalPercent": "percent",
  "panel.allowSupervisorMember": null,
  "panel.termMonths": "months",
  "supervisor.name": null,
  "plan.approvalRequired": null,
  "plan.homeAffairsTriggers": null,
  "announcement.minDays": "days",
  "announcement.warnStrict": null,
  "announcement.allowShortForm": null,
  "applicants.countBasis": null,
  "applicants.minPerPost": "people",
  "applicants.maxPosts": "posts",
  "extension.days": "days",
  "extension.maxCount": "times",
  "extension.reportRequired": null,
  "age.reading": null,
  "weights.bands.track-record.lowest": "percent",
  "weights.bands.track-record.highest": "percent",
  "weights.bands.assessment.lowest": "percent",
  "weights.bands.assessment.highest": "percent",
  "weights.bands.paper.lowest": "percent",
  "weights.bands.paper.highest": "percent",
  "weights.bands.interview.lowest": "percent",
  "weights.bands.interview.highest": "percent",
  "assessment.thresholds.high": "percent",
  "assessment.thresholds.middle": "percent",
  "assessment.passing": null,
  "recusal.minScorers": "people",
  "results.maxDays": "days",
  "publication.identity": null,
  "publication.afterSupervisor": null,
  "report.bknSteps": null,
  "retirement.ageJpt": "years",
  "retirement.ageAdmin": "years",
  "tenure.maxYears": "years",
};
