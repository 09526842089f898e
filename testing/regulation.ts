import type { Effect } from "#domain/finding";
import type { ChangeableName, ParameterChange } from "#domain/regulation/changed-parameters";
import { evaluate, type Known } from "#domain/regulation/evaluate";
import { generalLaw, type Law, lawWith } from "#domain/regulation/law";
import type { Parameters, Value, Values, ValuesOf } from "#domain/regulation/parameters";
import type { Rule } from "#domain/regulation/rule";

/** A day on which every rule that still holds is in force. */
export const TODAY = "2026-11-02";

/** The rules of that day without any agency. */
export const LAW = generalLaw(TODAY);

/** `met`, `unknown`, or what follows from breaking the rule; null where no edition is in force. */
export function verdict<Inputs extends Values, P extends Parameters>(
  rule: Rule<Inputs, P>,
  inputs: Known<Inputs>,
  changed: Partial<ValuesOf<P>> = {},
  on = TODAY,
): "met" | "unknown" | Effect | null {
  const trace = evaluate(rule, inputs, generalLaw(on), changed);
  if (trace === null) return null;
  return trace.outcome === "not-met" ? trace.effect : trace.outcome;
}

/** A change that an agency has confirmed, in force since before anything here happens. */
export function aChange(
  parameter: ChangeableName,
  value: Value,
  terms: Partial<ParameterChange> = {},
): ParameterChange {
  return {
    id: `change-${parameter}`,
    parameter,
    kind: "SET",
    value,
    validFrom: "2015-01-01",
    validTo: null,
    reason: { id: "Peraturan wali kota", en: null },
    basis: { id: "paper-1", number: "12/PERWALI/2014", dated: "2014-12-01" },
    confirmedAt: new Date("2014-12-20T00:00:00Z"),
    ...terms,
  };
}

/** The rules of a day in an agency that has set these values. */
export function lawSetting(values: Partial<Record<ChangeableName, Value>>, on = TODAY): Law {
  const changes = Object.entries(values).map(([name, value]) =>
    aChange(name as ChangeableName, value),
  );
  return lawWith(changes, on);
}
