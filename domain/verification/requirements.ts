import { type Grade, isGrade } from "#domain/accounts/grade";
import { parseNip } from "#domain/accounts/nip";
import type { EducationLevel } from "#domain/accounts/terms";
import { addYears, elapsed, inclusiveDays, type PlainDate } from "#domain/calendar";
import {
  type DocumentCode,
  POST_LEVELS,
  type PostLevel,
  type RequirementKind,
} from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import { GRADE_MIN, OWN_PPK_PERMISSION } from "#domain/regulation/documents-asked";
import { evaluate, type Trace } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import {
  APPLICANT_IS_PNS,
  EDUCATION_MIN,
  EDUCATION_ORDER,
  EXPERIENCE_MIN_MADYA,
  EXPERIENCE_MIN_PRATAMA,
  EXPERIENCE_MIN_UTAMA,
  HOLDING_POST_MADYA,
  HOLDING_POST_PRATAMA,
  HOLDING_POST_UTAMA,
} from "#domain/regulation/qualifications";
import { citationOf, latest } from "#domain/regulation/rule";
import { AGE_RULE, ageLimit, ageTraces, ageVerdict, type JptLevel } from "#domain/verification/age";
import type { RefusalReason } from "#domain/verification/terms";

/** A requirement as the announcement has it; `parameter` is `56`, `IV/a`, `S1`, `5` or empty. */
export type RequirementTerms = { readonly kind: RequirementKind; readonly parameter: string };

/** What somebody has declared about themselves; null or absent where nothing was said yet. */
export type RequirementFacts = {
  /** 18 digits; birth date and status as a civil servant are read from it. */
  readonly nip: string | null;
  /** Both as somebody says who gives no NIP. */
  readonly birthDate?: PlainDate | null;
  readonly isPns?: boolean | null;
  /** What somebody states of themselves, and only documents can show. */
  readonly stated?: readonly RequirementKind[];
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
      /** In years, and the days from that day to the birthday on which it is reached; 0 afterwards. */
      readonly limit: number;
      readonly daysLeft: number;
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
      /** The first day on which it is met. */
      readonly metFrom: PlainDate;
    }
  | { readonly kind: "neverHeld" }
  | { readonly kind: "stated" }
  | { readonly kind: "servant"; readonly isPns: boolean; readonly isStated: boolean };

export type RequirementOutcome = {
  readonly outcome: Outcome;
  /** Null where nothing was declared that could be compared. */
  readonly value: ValueUsed | null;
  /** The clause; null where only the announcement asks for it. */
  readonly citation: Citation | null;
  /** The coded reason that fits if the requirement is not met. */
  readonly reason: RefusalReason;
  /** The evaluation that decided; null where no rule could be evaluated. */
  readonly trace: Trace | null;
};

const OPEN = { outcome: "open", value: null, trace: null } as const;
const STATED = { outcome: "met", value: { kind: "stated" } } as const;

const EXPERIENCE_RULE = {
  UTAMA: EXPERIENCE_MIN_UTAMA,
  MADYA: EXPERIENCE_MIN_MADYA,
  PRATAMA: EXPERIENCE_MIN_PRATAMA,
} as const satisfies Record<JptLevel, unknown>;

const HOLDING_RULE = {
  UTAMA: HOLDING_POST_UTAMA,
  MADYA: HOLDING_POST_MADYA,
  PRATAMA: HOLDING_POST_PRATAMA,
} as const satisfies Record<JptLevel, unknown>;

/** The fewest years of experience that the present law allows an announcement to ask. */
export function leastExperience(level: JptLevel): number {
  return latest(EXPERIENCE_RULE[level]).parameters.minYears.default;
}

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

/** The clause that asks for a requirement; null where only the announcement does. */
export function requirementClause(kind: RequirementKind, postLevel: PostLevel): Citation | null {
  switch (kind) {
    case "IS_PNS":
      return citationOf(latest(APPLICANT_IS_PNS));
    case "OWN_PPK_PERMISSION":
      return citationOf(latest(OWN_PPK_PERMISSION));
    case "AGE_MAX":
    case "EDUCATION_MIN":
    case "EXPERIENCE_MIN":
    case "HOLDING_POST":
      // The letter of the article goes by the level of the post, for all of them alike.
      return citationOf(latest(AGE_RULE[jptLevel(postLevel)]));
    case "GRADE_MIN":
    case "PERFORMANCE_MIN":
    case "DISCIPLINE_CLEAN":
    case "OTHER":
      return null;
  }
}

/**
 * The clause behind the demand for a document: that of a requirement which it is evidence for; null
 * where only the announcement asks for it.
 * @param asked what is required for the post
 */
export function documentClause(
  code: DocumentCode,
  asked: readonly RequirementKind[],
  postLevel: PostLevel,
): Citation | null {
  const clauses = asked
    .filter((kind) => EVIDENCE[kind].includes(code))
    .map((kind) => requirementClause(kind, postLevel));
  return clauses.find((clause) => clause !== null) ?? null;
}

/**
 * What the declared facts say about one requirement. It informs; the panel decides.
 *
 * Years and age are counted on the announcement's reference date (`age-reference-date`), by the law
 * of the selection. Years of service end on a day and are met on it: two years from 1 March are met on
 * 1 March.
 */
export function requirementOutcome(
  { kind, parameter }: RequirementTerms,
  facts: RequirementFacts,
  on: Moment,
): RequirementOutcome {
  const base = { reason: REASON[kind], citation: requirementClause(kind, on.postLevel) };
  switch (kind) {
    case "IS_PNS":
      return { ...base, ...servant(facts, on) };
    case "AGE_MAX":
      return { ...base, ...age(facts, parameter, on) };
    case "GRADE_MIN":
      return { ...base, ...grade(facts, parameter, on) };
    case "EDUCATION_MIN":
      return { ...base, ...education(facts, parameter, on) };
    case "EXPERIENCE_MIN":
      return { ...base, ...experience(facts, parameter, on) };
    case "HOLDING_POST":
      return { ...base, ...holding(facts, parameter, on) };
    case "OWN_PPK_PERMISSION":
    case "PERFORMANCE_MIN":
    case "DISCIPLINE_CLEAN":
    case "OTHER":
      return { ...base, ...OPEN, ...(facts.stated?.includes(kind) && STATED) };
  }
}

type Finding = Pick<RequirementOutcome, "outcome" | "value" | "trace">;
type Moment = {
  readonly referenceDate: PlainDate;
  readonly law: Law;
  readonly postLevel: PostLevel;
};

function servant(facts: RequirementFacts, { referenceDate, law }: Moment): Finding {
  const { nip } = facts;
  const isPns = nip === null ? (facts.isPns ?? null) : parseNip(nip, referenceDate).ok;
  if (isPns === null) return OPEN;
  const trace = evaluate(APPLICANT_IS_PNS, { hasValidNip: isPns }, law);
  return found(trace, { kind: "servant", isPns, isStated: nip === null });
}

function age(facts: RequirementFacts, parameter: string, on: Moment): Finding {
  const { referenceDate, law, postLevel } = on;
  const birthDate = birthDateOf(facts, referenceDate);
  if (birthDate === null) return OPEN;
  const level = jptLevel(postLevel);
  const limit = numberIn(parameter, ageLimit(level));
  const traces = ageTraces(level, { birth: birthDate, referenceDate, limit }, law);
  const verdict = ageVerdict(traces);
  return {
    outcome: verdict === "PASS" ? "met" : verdict === "BLOCK" ? "notMet" : "open",
    value: {
      kind: "age",
      birthDate,
      ...elapsed(birthDate, referenceDate),
      on: referenceDate,
      panelDecides: verdict === "RECORD",
      limit,
      daysLeft: daysBetween(referenceDate, addYears(birthDate, limit)),
    },
    trace: verdict === "RECORD" ? traces.reading : traces.limit,
  };
}

function birthDateOf({ nip, birthDate }: RequirementFacts, on: PlainDate): PlainDate | null {
  if (nip === null) return birthDate ?? null;
  const reading = parseNip(nip, on);
  return reading.ok ? reading.nip.birthDate : null;
}

/** Whole days from one day to a later one; 0 where it is not later. */
function daysBetween(from: PlainDate, to: PlainDate): number {
  return from < to ? inclusiveDays(from, to) - 1 : 0;
}

function grade({ grade: own }: RequirementFacts, lowest: string, { law }: Moment): Finding {
  if (!own || !isGrade(own) || !isGrade(lowest)) return OPEN;
  const inputs: { grade: Grade; least: Grade } = { grade: own, least: lowest };
  return found(evaluate(GRADE_MIN, inputs, law), { kind: "grade", grade: own });
}

function education(
  { educationLevel: own }: RequirementFacts,
  lowest: string,
  { law }: Moment,
): Finding {
  if (!own || !(lowest in EDUCATION_ORDER)) return OPEN;
  const inputs = { education: own, least: lowest as EducationLevel };
  return found(evaluate(EDUCATION_MIN, inputs, law), { kind: "education", level: own });
}

function experience(
  { experienceYears: years }: RequirementFacts,
  least: string,
  { law, postLevel }: Moment,
): Finding {
  if (years === undefined || years === null || !/^\d+$/.test(least)) return OPEN;
  const rule = EXPERIENCE_RULE[jptLevel(postLevel)];
  const trace = evaluate(rule, { years, least: Number(least) }, law);
  return found(trace, { kind: "experience", years });
}

/**
 * Rules `holding-post-*`. For a pratama post the declared first day at administrator level or above
 * decides; for higher ones only a present post at the level below can be read from the profile.
 */
function holding(facts: RequirementFacts, parameter: string, on: Moment): Finding {
  if (jptLevel(on.postLevel) === "PRATAMA") {
    const { qualifyingSince: since } = facts;
    return since === undefined ? OPEN : heldSince(since, parameter, on);
  }
  const { currentLevel, currentPostSince } = facts;
  const needed = on.postLevel === "UTAMA" ? "MADYA" : "PRATAMA";
  const highEnough =
    currentLevel && POST_LEVELS.indexOf(currentLevel) <= POST_LEVELS.indexOf(needed);
  if (!highEnough || !currentPostSince) return OPEN;
  const present = heldSince(currentPostSince, parameter, on);
  // An earlier post may add what the present one lacks.
  return present.outcome === "met" ? present : { ...present, outcome: "open" };
}

function heldSince(
  since: PlainDate | null,
  parameter: string,
  { referenceDate: on, law, postLevel }: Moment,
): Finding {
  const rule = HOLDING_RULE[jptLevel(postLevel)];
  const least = numberIn(parameter, latest(rule).parameters.minYears.default);
  const trace = evaluate(rule, { since: since ?? "", on, least }, law);
  if (since === null) return found(trace, { kind: "neverHeld" });
  const time = since <= on ? elapsed(since, on) : { years: 0, months: 0 };
  const metFrom = addYears(since, least);
  return found(trace, { kind: "holding", since, ...time, on, metFrom });
}

function found(trace: Trace | null, value: ValueUsed): Finding {
  if (trace === null || trace.outcome === "unknown") return { outcome: "open", value, trace };
  return { outcome: trace.outcome === "met" ? "met" : "notMet", value, trace };
}

function jptLevel(level: PostLevel): JptLevel {
  return level === "UTAMA" || level === "MADYA" ? level : "PRATAMA";
}

function numberIn(parameter: string, byLaw: number): number {
  return /^\d{1,2}$/.test(parameter) ? Number(parameter) : byLaw;
}
