import type { Bilingual } from "#domain/locale";

/** How sure we are of a legal ground: the text was read, reported by others, or only practised. */
export type Certainty = "read" | "reported" | "practice" | "unverified";

/** The clause that a rule stems from, as it is shown beside the verdict. */
export type Citation = {
  /** The regulation with its clause: `PP 11/2017 Ps 114(7)`. */
  readonly text: string;
  readonly certainty: Certainty;
};

/** What a refusal's sentence may name: plain values, and names that each reader reads in their language. */
export type Facts = Readonly<Record<string, string | number | Bilingual>>;

/**
 * A declined act, for a reason that a person can understand.
 *
 * `code` is the rule id of the catalogue where there is one (`panel-size-odd`), else a word of ours
 * (`record-stale`); its sentences stand in `messages/`. Thrown inside a transaction it rolls all back.
 */
export class Refused extends Error {
  readonly code: string;
  readonly citation: Citation | null;
  readonly facts: Facts;
  /** The field of the form to mend, where there is one. */
  readonly field: string | null;

  constructor(
    code: string,
    citation: Citation | null = null,
    facts: Facts = {},
    field: string | null = null,
  ) {
    super(code);
    this.name = "Refused";
    this.code = code;
    this.citation = citation;
    this.facts = facts;
    this.field = field;
  }
}

/**
 * A write that names an older version than the stored one: somebody changed the record meanwhile.
 *
 * `current` holds the values that are stored now, by field name and in the text that the field
 * would show, so that the form can set them beside what was typed. With `version` among them, sending
 * the form once more counts as a decision between the two.
 */
export class Stale extends Refused {
  readonly current: Readonly<Record<string, string>>;

  constructor(current: Readonly<Record<string, string>> = {}) {
    super("record-stale");
    this.name = "Stale";
    this.current = current;
  }
}
