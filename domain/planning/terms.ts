/** Levels of posts, highest first (`glossary.md` §1). */
export const POST_LEVELS = [
  "UTAMA",
  "MADYA",
  "PRATAMA",
  "ADMINISTRATOR",
  "SUPERVISOR",
  "STAFF",
] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

export const STAGE_KINDS = [
  "ADMIN_CHECK",
  "TRACK_RECORD",
  "ASSESSMENT",
  "PAPER",
  "INTERVIEW",
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Stages that panel members score on sheets; the assessment is scored by accredited assessors. */
export const SHEET_STAGES = ["TRACK_RECORD", "PAPER", "INTERVIEW"] as const;

export const PASS_RULES = ["ALL_PASS", "MIN_SCORE", "CATEGORY_IN", "TOP_N", "NONE"] as const;
export type PassRuleKind = (typeof PASS_RULES)[number];

/** Whether a rule looks at the value of its own stage or at the weighted subtotal so far. */
export const PASS_BASES = ["STAGE", "CUMULATIVE"] as const;
export type PassBasis = (typeof PASS_BASES)[number];

/** What a requirement asks; `OTHER` is text of the agency. Parameters are in `parameter`. */
export const REQUIREMENT_KINDS = [
  "IS_PNS",
  "AGE_MAX",
  "GRADE_MIN",
  "EDUCATION_MIN",
  "EXPERIENCE_MIN",
  "HOLDING_POST",
  "PERFORMANCE_MIN",
  "DISCIPLINE_CLEAN",
  "OWN_PPK_PERMISSION",
  "OTHER",
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** Documents of an application that this release knows by name (`documents.md` §2). */
export const DOCUMENT_CODES = [
  "APP_LETTER",
  "CV",
  "INTEGRITY_PACT",
  "PPK_APPROVAL",
  "PPK_DELEGATION",
  "RANK_DECREE",
  "POST_DECREES",
  "DIPLOMA",
  "TRANSCRIPT",
  "APPRAISAL",
  "DISCIPLINE_STMT",
  "NO_PARTY_STMT",
  "WEALTH_REPORT",
  "TAX_RETURN",
  "LEADERSHIP_CERT",
  "FUNCTIONAL_CERT",
  "TRAINING_CERTS",
  "HEALTH_CERT",
  "PSYCH_CERT",
  "DRUG_CERT",
  "ID_CARD",
  "TAX_ID",
  "PHOTO",
  "STATEMENT_PURPOSE",
  "PORTFOLIO",
  "NOT_PRE_RETIREMENT",
  "SIASN_PROFILE",
  "RELATIVE_DECL",
  "PROFESSION_LICENCE",
  "ASSESSMENT_REUSE",
  "OTHER",
] as const;
export type DocumentCode = (typeof DOCUMENT_CODES)[number];

/**
 * Of whom a document is needed (`documents.md` §2): of all, only of those who hold a functional post,
 * or only of those whose permission a delegate of the own PPK signed (PP 11/2017 Ps 118(2)).
 */
export const NEEDED_OF = ["EVERYBODY", "FUNCTIONAL_HOLDER", "DELEGATE_SIGNED"] as const;
export type NeededOf = (typeof NEEDED_OF)[number];

/**
 * Whom a member of the panel stands for (PP 11/2017 Ps 114(5)): officials of the agency itself, which
 * is what "internal" means; officials of another one; academics, experts and professionals.
 */
export const MEMBER_ELEMENTS = ["OWN_AGENCY", "OTHER_AGENCY", "EXPERT"] as const;
export type MemberElement = (typeof MEMBER_ELEMENTS)[number];

/** How the final names of a post are published (`scoring.md` §8). */
export const PUBLICATION_MODES = [
  "ALPHABETICAL_NO_SCORE",
  "RANKED_WITH_SCORE",
  "RANKED_NO_SCORE",
  "WITHHELD_UNTIL_DECISION",
] as const;
export type PublicationMode = (typeof PUBLICATION_MODES)[number];

/** By what the result of the administrative check names people: the number of their receipt has no name. */
export const RESULT_IDENTITIES = ["NAME", "NUMBER"] as const;
export type ResultIdentity = (typeof RESULT_IDENTITIES)[number];

/** How the result of a scored stage is published; the first is all that an intermediate one may. */
export const RESULT_MODES = [
  "RANKED_WITH_SCORE",
  "RANKED_NO_SCORE",
  "ALPHABETICAL_NO_SCORE",
] as const satisfies readonly PublicationMode[];
export type ResultMode = (typeof RESULT_MODES)[number];
