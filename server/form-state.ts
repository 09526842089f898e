/** Why an act was declined, in the reader's language. Plain data. */
export type RefusalText = {
  readonly code: string;
  /** What happened. */
  readonly what: string;
  /** The clause, and whether its text was read; null where no law is involved. */
  readonly citation: { readonly text: string; readonly certainty: string } | null;
  /** What to do now. */
  readonly remedy: string | null;
};

/** All that a form shows: before the first attempt as after a failed one. Plain data. */
export type FormState = {
  /** The text in each field, by field name: as stored, or as the user last typed it. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** What is wrong with a field, by field name: a whole sentence in the reader's language. */
  readonly issues: Readonly<Record<string, string>>;
  readonly refusal: RefusalText | null;
  /** After `record-stale`: what is stored now, by field name, to be shown where it differs. */
  readonly current?: Readonly<Record<string, string>>;
};

/** What React calls with the form's last state and its fields. */
export type FormAction = (previous: FormState, fields: FormData) => Promise<FormState>;

/** A form nobody has sent yet, with the values it starts from. */
export function untouched(values: FormState["values"] = {}): FormState {
  return { values, issues: {}, refusal: null };
}
