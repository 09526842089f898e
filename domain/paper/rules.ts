import type { PlainDate } from "#domain/calendar";
import type { PaperKind, PaperRef } from "#domain/paper/terms";
import { Refused } from "#domain/refusal";
import { type Law, valuesIn } from "#domain/regulation/law";
import { isTermWithin, PANEL_TERM } from "#domain/regulation/panel";
import { citationOf, latest } from "#domain/regulation/rule";

type DatedPaper = {
  readonly kind: PaperKind;
  readonly dated: PlainDate;
  /** The last day of its force; null where it names none. */
  readonly validUntil: PlainDate | null;
};

/**
 * @throws Refused `paper-from-tomorrow`: a letter cannot be dated after the day on which it is entered
 */
export function requireWritten(dated: PlainDate, today: PlainDate): void {
  if (dated > today) throw new Refused("paper-from-tomorrow", null, {}, "dated");
}

/** @throws Refused `paper-ends-before`: it would have been void on the day it was written */
export function requireValidity(dated: PlainDate, validUntil: PlainDate | null): void {
  if (validUntil !== null && validUntil < dated) {
    throw new Refused("paper-ends-before", null, {}, "validUntil");
  }
}

/** Code of a decree whose term is longer than the agency allows, which breaks `panel-term`. */
export const TERM_TOO_LONG = "panel-term-months";

/** Months that the term of a panel's decree lasts at most by a law; null for no limit. */
export function mostTermMonths(law: Law): number | null {
  return valuesIn(PANEL_TERM, law).termMonths;
}

/** @throws Refused `panel-term-months`: the term of the panel is longer than its agency allows */
export function requirePanelTerm({ kind, dated, validUntil }: DatedPaper, law: Law): void {
  if (kind !== "PANEL_DECREE" || validUntil === null) return;
  const months = mostTermMonths(law);
  const term = { startsOn: dated, endsOn: validUntil };
  if (months === null || isTermWithin(term, months)) return;
  const facts = { ...term, months };
  throw new Refused(TERM_TOO_LONG, citationOf(latest(PANEL_TERM)), facts, "validUntil");
}

/**
 * The paper on which an act is to rest, of one of the kinds that can carry it.
 * @param papers all of the selection
 * @throws Refused `paper-missing`, `paper-other-kind`
 */
export function requirePaper<Paper extends PaperRef>(
  papers: readonly Paper[],
  id: string | null,
  kinds: readonly PaperKind[],
): Paper {
  const paper = papers.find((each) => each.id === id);
  if (paper === undefined) throw new Refused("paper-missing");
  if (!kinds.includes(paper.kind)) throw new Refused("paper-other-kind");
  return paper;
}
