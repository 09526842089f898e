import type { PlainDate } from "#domain/calendar";
import type { Citation } from "#domain/refusal";
import { ruleById } from "#domain/regulation/catalogue";
import type { Trace } from "#domain/regulation/evaluate";
import { citationOf } from "#domain/regulation/rule";

/** A kept evaluation. */
export type KeptTrace = Pick<Trace, "ruleId" | "edition" | "inputs" | "outcome" | "effect"> & {
  readonly lawDay: PlainDate;
};

/** A kept evaluation for whoever may read it, with the clause as it stood. */
export type TraceNote = KeptTrace & { readonly citation: Citation | null };

/** The edition that was in force then says the clause, whatever the rule says today. */
export function traceNote({
  ruleId,
  edition,
  inputs,
  outcome,
  effect,
  lawDay,
}: KeptTrace): TraceNote {
  const then = ruleById(ruleId)?.editions.find((each) => each.edition === edition);
  const citation = then === undefined ? null : citationOf(then);
  return { ruleId, edition, inputs, outcome, effect, lawDay, citation };
}
