import { addDays, type PlainDate } from "#domain/calendar";
import type { Effect } from "#domain/finding";
import type { Certainty, Citation } from "#domain/refusal";
import type { Parameters, Values, ValuesOf } from "#domain/regulation/parameters";

/** Parts of the product that act upon a rule and do not exist yet. */
export const NEEDS = [
  "other-routes",
  "secretary-posts",
  "assessment-provider",
  "health-stage",
  "retention",
  "appointment",
  "relatives",
] as const;
export type Need = (typeof NEEDS)[number];

/** Where a rule comes from; `text` is null where no regulation stands behind it. */
export type Source = { readonly text: string | null; readonly certainty: Certainty };

/**
 * What a rule asks, in both languages of the product. A name in braces stands for the parameter in
 * force: `at least {minDays} days`.
 */
export type Sentence = { readonly id: string; readonly en: string };

type Validity = {
  /** Counted from 1 within the rule. */
  readonly edition: number;
  /** First and last day in force; null where it has none. Sources name years, so these are mostly 1 January. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

/** A rule as it reads from one day to another. */
export type Edition<Inputs extends Values, P extends Parameters> = Validity & {
  readonly source: Source;
  readonly sentence: Sentence;
  readonly effect: Effect;
  readonly parameters: P;
  /**
   * Whether the inputs keep to the rule; an effect means that they break it with that weaker one.
   * Absent where there is nothing to compute. Written as a method so that rules of different inputs
   * fit into one list.
   */
  holds?(inputs: Inputs, parameters: ValuesOf<P>): boolean | Effect;
  /** Upheld by what the product lets nobody do, so that no act can break it. */
  readonly byDesign?: true;
  /** The part that will act upon it; until then nothing here checks it. */
  readonly needs?: Need;
};

export type Rule<Inputs extends Values = Values, P extends Parameters = Parameters> = {
  /** As in the catalogue of rules; also the code of refusals and findings. */
  readonly id: string;
  /** Oldest first, at most one in force on any day. */
  readonly editions: readonly Edition<Inputs, P>[];
};

type Terms<Inputs extends Values, P extends Parameters> = Omit<
  Edition<Inputs, P>,
  keyof Validity | "parameters"
> & {
  readonly id: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly parameters?: P;
};

/** Nothing to set. */
const NONE = {};

/** A rule of one edition. */
export function rule<Inputs extends Values = Values, const P extends Parameters = typeof NONE>({
  id,
  from,
  to,
  parameters,
  ...terms
}: Terms<Inputs, P>): Rule<Inputs, P> {
  const first = { edition: 1, from: from ?? null, to: to ?? null };
  return { id, editions: [{ ...terms, ...first, parameters: parameters ?? (NONE as P) }] };
}

/**
 * The rule with one more edition, in force from a day on; the one before ends on the day before.
 * @param changes what reads differently; all else stays
 */
export function amended<Inputs extends Values, P extends Parameters>(
  { id, editions }: Rule<Inputs, P>,
  from: PlainDate,
  changes: Partial<Omit<Edition<Inputs, P>, keyof Validity>>,
): Rule<Inputs, P> {
  const before = editions.at(-1);
  if (before === undefined) throw new RangeError(`no edition of ${id}`);
  const ended = { ...before, to: addDays(from, -1) };
  const next = { ...before, ...changes, edition: before.edition + 1, from, to: null };
  return { id, editions: [...editions.slice(0, -1), ended, next] };
}

/** The edition in force on a day; null before the first, after the last and in a gap. */
export function editionOn<Inputs extends Values, P extends Parameters>(
  { editions }: Rule<Inputs, P>,
  on: PlainDate,
): Edition<Inputs, P> | null {
  return (
    editions.find(({ from, to }) => (from === null || from <= on) && (to === null || on <= to)) ??
    null
  );
}

/** The last edition of a rule, whether or not it is still in force. */
export function latest<Inputs extends Values, P extends Parameters>({
  id,
  editions,
}: Rule<Inputs, P>): Edition<Inputs, P> {
  const last = editions.at(-1);
  if (last === undefined) throw new RangeError(`no edition of ${id}`);
  return last;
}

/** The clause to show beside a verdict; null where no text stands behind the rule. */
export function citationOf({ source: { text, certainty } }: { readonly source: Source }) {
  return text === null ? null : ({ text, certainty } satisfies Citation);
}
