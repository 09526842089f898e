import type { PlainDate } from "#domain/calendar";
import type { PaperKind, PaperRef } from "#domain/paper/terms";
import { Refused } from "#domain/refusal";

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
