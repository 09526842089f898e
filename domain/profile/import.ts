import type { Section } from "#domain/profile/sections";

/** What is wrong with one field of a line that was read from a file. */
export type HistoryProblem = {
  /** Null for the fields of the profile itself. */
  readonly section: Section | null;
  /** As the program that shows the sheet counts; of an export, the line's place in its list. */
  readonly row: number;
  /** The field; empty where the whole line is meant. */
  readonly column: string;
  /** Of a field's complaint (`required`), or of a refusal (`entry-repeated`). */
  readonly code: string;
  /** The limit that the sentence names. */
  readonly limit: number;
  /** What stands there. */
  readonly value: string;
};

/** The fields of a profile as its form would send them. */
export type SaidTexts = Readonly<Record<string, string>>;
