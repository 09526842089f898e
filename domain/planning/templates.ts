import type { DocumentCode, PostLevel, RequirementKind } from "#domain/planning/terms";
import {
  EDUCATION_MIN,
  HOLDING_POST_MADYA,
  HOLDING_POST_PRATAMA,
} from "#domain/regulation/qualifications";
import { latest } from "#domain/regulation/rule";
import { ageLimit, type JptLevel } from "#domain/verification/age";
import { leastExperience } from "#domain/verification/requirements";

/** What a new plan starts from; `EMPTY` has the stages with their lawful weights and nothing else. */
export const PLAN_STARTS = ["PRATAMA", "MADYA", "EMPTY", "COPY"] as const;
export type PlanStart = (typeof PLAN_STARTS)[number];

export type PlanTemplate = {
  readonly requirements: readonly { readonly kind: RequirementKind; readonly parameter: string }[];
  readonly documents: readonly DocumentCode[];
};

/** What the law asks of applicants and what agencies ask besides; all of it may be changed. */
export const PLAN_TEMPLATES: Readonly<Record<"PRATAMA" | "MADYA", PlanTemplate>> = {
  PRATAMA: {
    // The lowest rank is set by each announcement; this is the usual one for echelon II.b.
    requirements: usualRequirements(
      "PRATAMA",
      latest(HOLDING_POST_PRATAMA).parameters.minYears.default,
      "IV/a",
    ),
    documents: usualDocuments(),
  },
  MADYA: {
    requirements: usualRequirements(
      "MADYA",
      latest(HOLDING_POST_MADYA).parameters.minYears.default,
      "IV/c",
    ),
    documents: usualDocuments(),
  },
};

function usualRequirements(
  level: JptLevel,
  yearsInPost: number,
  grade: string,
): PlanTemplate["requirements"] {
  return [
    { kind: "IS_PNS", parameter: "" },
    { kind: "AGE_MAX", parameter: `${ageLimit(level)}` },
    { kind: "GRADE_MIN", parameter: grade },
    { kind: "EDUCATION_MIN", parameter: latest(EDUCATION_MIN).parameters.lowest.default },
    { kind: "EXPERIENCE_MIN", parameter: `${leastExperience(level)}` },
    { kind: "HOLDING_POST", parameter: `${yearsInPost}` },
    { kind: "PERFORMANCE_MIN", parameter: "" },
    { kind: "DISCIPLINE_CLEAN", parameter: "" },
    { kind: "OWN_PPK_PERMISSION", parameter: "" },
  ];
}

function usualDocuments(): readonly DocumentCode[] {
  return [
    "APP_LETTER",
    "CV",
    "INTEGRITY_PACT",
    "PPK_APPROVAL",
    "RANK_DECREE",
    "POST_DECREES",
    "DIPLOMA",
    "APPRAISAL",
    "DISCIPLINE_STMT",
    "NO_PARTY_STMT",
    "WEALTH_REPORT",
    "TAX_RETURN",
    "ID_CARD",
  ];
}

/** The template that goes with posts of a level. */
export function templateFor(level: PostLevel | null): "PRATAMA" | "MADYA" {
  return level === "UTAMA" || level === "MADYA" ? "MADYA" : "PRATAMA";
}
