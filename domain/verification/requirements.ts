import { type Grade, isGrade, isGradeAtLeast } from "#domain/accounts/grade";
import { parseNip } from "#domain/accounts/nip";
import type { EducationLevel } from "#domain/accounts/terms";
import { addYears, elapsed, type PlainDate } from "#domain/calendar";
import {
  type DocumentCode,
  POST_LEVELS,
  type PostLevel,
  type RequirementKind,
} from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import { AGE_LIMIT, ageVerdict, type JptLevel } from "#domain/verification/age";
import type { RefusalReason } from "#domain/verification/terms";

/** A requirement as the announcement has it; `parameter` is `56`, `IV/a`, `S1`, `5` or empty. */
export type RequirementTerms = { readonly kind: RequirementKind; readonly parameter: string };

/** What somebody has declared about themselves; null or absent where nothing was said yet. */
export type RequirementFacts = {
  /** 18 digits; birth date and status as a civil servant are read from it. */
  readonly nip: string | null;
  readonly grade?: string | null;
  readonly educationLevel?: EducationLevel | null;
  /** Whole years of related experience. */
  readonly experienceYears?: number | null;
  readonly currentLevel?: PostLevel | null;
  readonly currentPostSince?: PlainDate | null;
  /** First day in a post of level ADMINISTRATOR or above; null if never. */
  readonly qualifyingSince?: PlainDate | null | undefined;
};

/** `open`: cannot be known from what was declared; a person looks at the documents. */
export type Outcome = "met" | "notMet" | "open";

/** The value that was compared, for a sentence under the requirement. */
export type ValueUsed =
  | {
      readonly kind: "age";
      readonly birthDate: PlainDate;
      readonly years: number;
      readonly months: number;
      readonly on: PlainDate;
      /** Over the limit in one reading of it only, so that the panel decides (`age-reading`). */
      readonly panelDecides: boolean;
    }
  | { readonly kind: "grade"; readonly grade: string }
  | { readonly kind: "education"; readonly level: EducationLevel }
  | { readonly kind: "experience"; readonly years: number }
  | {
      readonly kind: "holding";
      readonly since: PlainDate;
      readonly years: number;
      readonly months: number;
      readonly on: PlainDate;
    }
  | { readonly kind: "neverHeld" }
  | { readonly kind: "servant"; readonly isPns: boolean };

export type RequirementOutcome = {
  readonly outcome: Outcome;
  /** Null where nothing was declared that could be compared. */
  readonly value: ValueUsed | null;
  /** The clause; null where only the announcement asks for it. */
  readonly citation: Citation | null;
  /** The coded reason that fits if the requirement is not met. */
  readonly reason: RefusalReason;
};

const MIN_HOLDING_YEARS = 2;
const OPEN = { outcome: "open", value: null } as const;

const CLAUSE: Readonly<Record<JptLevel, Citation>> = {
  UTAMA: AGE_LIMIT.UTAMA.citation,
  MADYA: AGE_LIMIT.MADYA.citation,
  PRATAMA: AGE_LIMIT.PRATAMA.citation,
};
const PNS: Citation = { text: "PP 11/2017 Ps 107", certainty: "read" };
const PERMISSION: Citation = { text: "PP 11/2017 Ps 118(2)", certainty: "read" };

/** The coded reason that fits each kind of requirement. */
const REASON: Readonly<Record<RequirementKind, RefusalReason>> = {
  IS_PNS: "NOT_PNS",
  AGE_MAX: "AGE_OVER",
  GRADE_MIN: "GRADE_BELOW",
  EDUCATION_MIN: "EDUCATION_BELOW",
  EXPERIENCE_MIN: "EXPERIENCE_SHORT",
  HOLDING_POST: "POST_LEVEL_SHORT",
  PERFORMANCE_MIN: "APPRAISAL_BELOW",
  DISCIPLINE_CLEAN: "DISCIPLINE",
  OWN_PPK_PERMISSION: "WRONG_SIGNER",
  OTHER: "OTHER",
};

/** The documents in which a requirement can be seen, the best first. */
export const EVIDENCE: Readonly<Record<RequirementKind, readonly DocumentCode[]>> = {
  IS_PNS: ["RANK_DECREE"],
  AGE_MAX: ["ID_CARD", "CV"],
  GRADE_MIN: ["RANK_DECREE"],
  EDUCATION_MIN: ["DIPLOMA"],
  EXPERIENCE_MIN: ["POST_DECREES", "CV"],
  HOLDING_POST: ["POST_DECREES", "CV"],
  PERFORMANCE_MIN: ["APPRAISAL"],
  DISCIPLINE_CLEAN: ["DISCIPLINE_STMT"],
  OWN_PPK_PERMISSION: ["PPK_APPROVAL"],
  OTHER: [],
};

/**
 * What the declared facts say about one requirement. It informs; the panel decides.
 *
 * Years and age are counted on the announcement's reference date (`age-reference-date`). Years of
 * service end on a day and are met on it: two years from 1 March are met on 1 March.
 */
export function requirementOutcome(
  { kind, parameter }: RequirementTerms,
  facts: RequirementFacts,
  on: { readonly referenceDate: PlainDate; readonly postLevel: PostLevel },
): RequirementOutcome {
  const level = jptLevel(on.postLevel);
  const base = { reason: REASON[kind], citation: CLAUSE[level] };
  switch (kind) {
    case "IS_PNS":
      return { ...base, citation: PNS, ...servant(facts, on.referenceDate) };
    case "AGE_MAX":
      return { ...base, ...age(facts, limitOf(parameter, AGE_LIMIT[level].years), on) };
    case "GRADE_MIN":
      return { ...base, citation: null, ...grade(facts, parameter) };
    case "EDUCATION_MIN":
      return { ...base, ...education(facts, parameter) };
    case "EXPERIENCE_MIN":
      return { ...base, ...experience(facts, parameter) };
    case "HOLDING_POST":
      return { ...base, ...holding(facts, limitOf(parameter, MIN_HOLDING_YEARS), on) };
    case "OWN_PPK_PERMISSION":
      return { ...base, citation: PERMISSION, ...OPEN };
    case "PERFORMANCE_MIN":
    case "DISCIPLINE_CLEAN":
    case "OTHER":
      return { ...base, citation: null, ...OPEN };
  }
}

type Finding = Pick<RequirementOutcome, "outcome" | "value">;
type Moment = { readonly referenceDate: PlainDate; readonly postLevel: PostLevel };

function servant({ nip }: RequirementFacts, on: PlainDate): Finding {
  if (nip === null) return OPEN;
  const isPns = parseNip(nip, on).ok;
  return { outcome: isPns ? "met" : "notMet", value: { kind: "servant", isPns } };
}

function age({ nip }: RequirementFacts, maxYears: number, { referenceDate: on }: Moment): Finding {
  const reading = nip === null ? null : parseNip(nip, on);
  if (reading === null || !reading.ok) return OPEN;
  const { birthDate } = reading.nip;
  const verdict = ageVerdict(birthDate, on, maxYears);
  return {
    outcome: verdict === "PASS" ? "met" : verdict === "BLOCK" ? "notMet" : "open",
    value: {
      kind: "age",
      birthDate,
      ...elapsed(birthDate, on),
      on,
      panelDecides: verdict === "RECORD",
    },
  };
}

function grade({ grade: own }: RequirementFacts, lowest: string): Finding {
  if (!own || !isGrade(own) || !isGrade(lowest)) return OPEN;
  const met = isGradeAtLeast(own, lowest as Grade);
  return { outcome: met ? "met" : "notMet", value: { kind: "grade", grade: own } };
}

// A four-year diploma (D-IV) stands equal to a bachelor's degree (Ps 107).
const EDUCATION_ORDER: Readonly<Record<EducationLevel, number>> = {
  SMA: 1,
  D3: 2,
  D4: 3,
  S1: 3,
  S2: 4,
  S3: 5,
};

function education({ educationLevel: own }: RequirementFacts, lowest: string): Finding {
  const needed = lowest in EDUCATION_ORDER ? EDUCATION_ORDER[lowest as EducationLevel] : null;
  if (!own || needed === null) return OPEN;
  const met = EDUCATION_ORDER[own] >= needed;
  return { outcome: met ? "met" : "notMet", value: { kind: "education", level: own } };
}

function experience({ experienceYears: years }: RequirementFacts, least: string): Finding {
  if (years === undefined || years === null || !/^\d+$/.test(least)) return OPEN;
  const met = years >= Number(least);
  return { outcome: met ? "met" : "notMet", value: { kind: "experience", years } };
}

/**
 * Rules `holding-post-*`. For a pratama post the declared first day at administrator level or above
 * decides; for higher ones only a present post at the level below can be read from the profile.
 */
function holding(facts: RequirementFacts, years: number, on: Moment): Finding {
  if (jptLevel(on.postLevel) === "PRATAMA") {
    const { qualifyingSince: since } = facts;
    if (since === undefined) return OPEN;
    if (since === null) return { outcome: "notMet", value: { kind: "neverHeld" } };
    return heldSince(since, years, on.referenceDate);
  }
  const { currentLevel, currentPostSince } = facts;
  const needed = on.postLevel === "UTAMA" ? "MADYA" : "PRATAMA";
  const highEnough =
    currentLevel && POST_LEVELS.indexOf(currentLevel) <= POST_LEVELS.indexOf(needed);
  if (!highEnough || !currentPostSince) return OPEN;
  const found = heldSince(currentPostSince, years, on.referenceDate);
  // An earlier post may add what the present one lacks.
  return found.outcome === "met" ? found : { ...found, outcome: "open" };
}

function heldSince(since: PlainDate, years: number, on: PlainDate): Finding {
  const met = addYears(since, years) <= on;
  const time = since <= on ? elapsed(since, on) : { years: 0, months: 0 };
  return { outcome: met ? "met" : "notMet", value: { kind: "holding", since, ...time, on } };
}

function jptLevel(level: PostLevel): JptLevel {
  return level === "UTAMA" || level === "MADYA" ? level : "PRATAMA";
}

function limitOf(parameter: string, byLaw: number): number {
  return /^\d{1,2}$/.test(parameter) ? Number(parameter) : byLaw;
}
