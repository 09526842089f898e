import type { PlainDate } from "#domain/calendar";
import type { Citation } from "#domain/refusal";
import { ruleById } from "#domain/regulation/catalogue";
import { type Basis, basesOf } from "#domain/regulation/changed-parameters";
import type { Trace } from "#domain/regulation/evaluate";
import { changesIn, type Law } from "#domain/regulation/law";
import type { Values } from "#domain/regulation/parameters";
import { citationOf, type Sentence } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

/** A kept evaluation. */
export type KeptTrace = Pick<Trace, "ruleId" | "edition" | "inputs" | "outcome" | "effect"> & {
  readonly lawDay: PlainDate;
};

/** A kept evaluation for whoever may read it, with the clause as it stood. */
export type TraceNote = KeptTrace & {
  readonly citation: Citation | null;
  /** What the edition asked, with the values that were used; only of acts about a selection or a post. */
  readonly sentence?: Sentence;
  /** On what the agency set the values that were used otherwise; empty for the general ones. */
  readonly bases: readonly Basis[];
};

/**
 * The edition that was in force then says the clause, whatever the rule says today.
 * @param law of the selection, which stays what it was when the evaluation was kept
 */
export function traceNote(
  { ruleId, edition, inputs, outcome, effect, lawDay }: KeptTrace,
  law: Law,
): TraceNote {
  const then = ruleById(ruleId)?.editions.find((each) => each.edition === edition);
  const citation = then === undefined ? null : citationOf(then);
  const bases = then === undefined ? [] : basesOf(changesIn(then.parameters, law));
  return { ruleId, edition, inputs, outcome, effect, lawDay, citation, bases };
}

/** The same with what the rule asked then. */
export function traceSentence(
  trace: KeptTrace & { readonly parameters: Values },
  law: Law,
): TraceNote {
  const { ruleId, edition, parameters } = trace;
  const then = ruleById(ruleId)?.editions.find((each) => each.edition === edition);
  const note = traceNote(trace, law);
  if (then === undefined) return note;
  const sentence = {
    id: sentenceOf(then, "id", parameters),
    en: sentenceOf(then, "en", parameters),
  };
  return { ...note, sentence };
}
