import type { Effect } from "#domain/finding";
import { evaluate, type Known } from "#domain/regulation/evaluate";
import type { Parameters, Values, ValuesOf } from "#domain/regulation/parameters";
import type { Rule } from "#domain/regulation/rule";

/** A day on which every rule that still holds is in force. */
export const TODAY = "2026-11-02";

/** `met`, `unknown`, or what follows from breaking the rule; null where no edition is in force. */
export function verdict<Inputs extends Values, P extends Parameters>(
  rule: Rule<Inputs, P>,
  inputs: Known<Inputs>,
  changed: Partial<ValuesOf<P>> = {},
  on = TODAY,
): "met" | "unknown" | Effect | null {
  const trace = evaluate(rule, inputs, on, changed);
  if (trace === null) return null;
  return trace.outcome === "not-met" ? trace.effect : trace.outcome;
}
