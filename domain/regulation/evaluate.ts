import type { PlainDate } from "#domain/calendar";
import type { Effect, Finding } from "#domain/finding";
import { type Citation, type Facts, Refused } from "#domain/refusal";
import { type Law, withChanges } from "#domain/regulation/law";
import {
  isAllowed,
  type Parameters,
  type Values,
  type ValuesOf,
} from "#domain/regulation/parameters";
import { citationOf, editionOn, type Rule } from "#domain/regulation/rule";

/** `unknown`: something that the rule asks about is not known. */
export const OUTCOMES = ["met", "not-met", "unknown"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One evaluation with all that is needed to repeat it. */
export type Trace = {
  readonly ruleId: string;
  /** The edition that was in force on `on`. */
  readonly edition: number;
  /** The day whose law counted. */
  readonly on: PlainDate;
  readonly parameters: Values;
  readonly inputs: Values;
  readonly outcome: Outcome;
  /** What follows; null unless the rule is not met. */
  readonly effect: Effect | null;
  readonly citation: Citation | null;
};

/** The same inputs, each of which may be unknown. */
export type Known<Inputs extends Values> = { readonly [Key in keyof Inputs]: Inputs[Key] | null };

/**
 * What a rule says about the inputs by the law of a day in an agency; null where no edition with a
 * predicate is in force on it, so that there is nothing to keep to.
 * @param announced parameters that the announcement of the one selection fixes
 * @throws RangeError for a parameter outside of its allowed range, which is a fault of the caller
 */
export function evaluate<Inputs extends Values, P extends Parameters>(
  rule: Rule<Inputs, P>,
  inputs: Known<Inputs>,
  law: Law,
  announced: Partial<ValuesOf<P>> = {},
): Trace | null {
  const edition = editionOn(rule, law.on);
  if (edition === null || edition.holds === undefined) return null;
  const parameters = { ...withChanges(edition.parameters, law), ...announced };
  for (const [key, parameter] of Object.entries(edition.parameters)) {
    if (!isAllowed(parameter, parameters[key as keyof P])) {
      throw new RangeError(`${parameter.name} cannot be ${String(parameters[key as keyof P])}`);
    }
  }
  const isKnown = Object.values(inputs).every((value) => value !== null);
  const result = isKnown ? edition.holds(inputs as Inputs, parameters) : null;
  return {
    ruleId: rule.id,
    edition: edition.edition,
    on: law.on,
    parameters,
    inputs,
    outcome: result === null ? "unknown" : result === true ? "met" : "not-met",
    effect: result === null || result === true ? null : result === false ? edition.effect : result,
    citation: citationOf(edition),
  };
}

/** Whether a rule was asked and not met. */
export function isBroken(trace: Trace | null): trace is Trace {
  return trace?.outcome === "not-met";
}

/** The broken rule as a finding, for whoever lists them; nothing for one that is met or unknown. */
export function findingsOf(trace: Trace | null, facts?: Facts): Finding[] {
  if (!isBroken(trace) || trace.effect === null) return [];
  const { ruleId, effect, citation } = trace;
  return [{ code: ruleId, effect, citation, facts: facts ?? factsOf(trace) }];
}

/**
 * Refuses what a rule blocks.
 * @throws Refused with the id of the rule
 */
export function requireMet(trace: Trace | null, facts?: Facts): void {
  if (!isBroken(trace) || trace.effect !== "block") return;
  throw new Refused(trace.ruleId, trace.citation, facts ?? factsOf(trace));
}

/** What was compared and with what, as far as a sentence can name it. */
function factsOf({ inputs, parameters }: Trace): Facts {
  const named = Object.entries({ ...inputs, ...parameters }).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return Object.fromEntries(named);
}
