import type { PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { Value } from "#domain/regulation/parameters";
import type { Transitions } from "#domain/transitions";

/**
 * What an agency may set otherwise. Only parameters that an act of the product reads: a change of
 * any other would be announced and upheld by nothing.
 */
export const CHANGEABLE = [
  "panel.maxInternalPercent",
  "panel.allowSupervisorMember",
  "panel.termMonths",
  "supervisor.name",
  "plan.approvalRequired",
  "plan.homeAffairsTriggers",
  "announcement.minDays",
  "announcement.warnStrict",
  "announcement.allowShortForm",
  "applicants.countBasis",
  "applicants.minPerPost",
  "applicants.maxPosts",
  "extension.days",
  "extension.maxCount",
  "extension.reportRequired",
  "age.reading",
  "weights.bands.track-record.lowest",
  "weights.bands.track-record.highest",
  "weights.bands.assessment.lowest",
  "weights.bands.assessment.highest",
  "weights.bands.paper.lowest",
  "weights.bands.paper.highest",
  "weights.bands.interview.lowest",
  "weights.bands.interview.highest",
  "assessment.thresholds.high",
  "assessment.thresholds.middle",
  "assessment.passing",
  "recusal.minScorers",
  "results.maxDays",
  "publication.identity",
  "publication.afterSupervisor",
  "report.bknSteps",
  "retirement.ageJpt",
  "retirement.ageAdmin",
  "tenure.maxYears",
] as const;
export type ChangeableName = (typeof CHANGEABLE)[number];

/**
 * By which no selection departs from the general rules: what concerns the register alone, and what a
 * new plan merely begins with, since the plan says in words of its own what it made of it.
 */
const OF_NO_SELECTION: readonly ChangeableName[] = [
  "retirement.ageJpt",
  "retirement.ageAdmin",
  "tenure.maxYears",
  "publication.identity",
];

/** Whether a selection is run otherwise where an agency has set this. */
export function concernsSelections(name: ChangeableName): boolean {
  return !OF_NO_SELECTION.includes(name);
}

/** `END`: from its day on the general value holds again. */
export const CHANGE_KINDS = ["SET", "END"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_OUTCOMES = ["CONFIRMED", "DECLINED"] as const;
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];
export type ChangeState = "PROPOSED" | ChangeOutcome;

/** One change: a second person confirms or declines it, and whoever recorded it may take it back. */
export const CHANGE_LIFE: Transitions<ChangeState, "confirm" | "decline"> = {
  PROPOSED: { confirm: "CONFIRMED", decline: "DECLINED" },
  CONFIRMED: {},
  DECLINED: {},
};

/** The paper on which a change rests. */
export type Basis = { readonly id: string; readonly number: string; readonly dated: PlainDate };

/** A confirmed act of an agency about one parameter. It is never changed; a later one replaces it. */
export type ParameterChange = {
  readonly id: string;
  readonly parameter: ChangeableName;
  readonly kind: ChangeKind;
  /** Null in an `END`. */
  readonly value: Value;
  /** First day in force, and the last; null where it has none. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reason: Bilingual;
  readonly basis: Basis;
  readonly confirmedAt: Date;
};

/** A change as far as its force goes. */
export type Dated = Pick<
  ParameterChange,
  "parameter" | "kind" | "value" | "validFrom" | "validTo"
> & {
  /** Null for one that nobody has confirmed yet. */
  readonly confirmedAt: Date | null;
};

export function isChangeable(name: string): name is ChangeableName {
  return CHANGEABLE.some((each) => each === name);
}

type Hyphened<Name extends string> = Name extends `${infer Head}.${infer Tail}`
  ? `${Head}-${Hyphened<Tail>}`
  : Name;

/**
 * The name of a parameter in an address, where a dot would pass for the ending of a file:
 * `announcement-minDays`.
 */
export function parameterSlug(name: ChangeableName): Hyphened<ChangeableName> {
  return name.replaceAll(".", "-") as Hyphened<ChangeableName>;
}

/** The parameter that an address names; null where nobody sets one of that name. */
export function parameterOf(slug: string): ChangeableName | null {
  return CHANGEABLE.find((name) => parameterSlug(name) === slug) ?? null;
}

/**
 * The change in force on a day, or null where the general value holds. What began last counts, and
 * of two that begin on one day what was confirmed last; when that one ends, nothing earlier revives.
 */
export function valueOn<Change extends Dated>(
  changes: readonly Change[],
  name: ChangeableName,
  on: PlainDate,
): Change | null {
  const last = changes
    .filter(({ parameter, validFrom }) => parameter === name && validFrom <= on)
    .toSorted(beganLast)[0];
  if (last === undefined || last.kind === "END") return null;
  return last.validTo !== null && last.validTo < on ? null : last;
}

function beganLast(a: Dated, b: Dated): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1;
  return confirmed(b) - confirmed(a);
}

function confirmed({ confirmedAt }: Dated): number {
  // What is only proposed would be confirmed after all the others.
  return confirmedAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** The papers on which changes rest, each once. */
export function basesOf(changes: readonly ParameterChange[]): Basis[] {
  return [...new Map(changes.map(({ basis }) => [basis.id, basis])).values()];
}
