import type { PlainDate } from "#domain/calendar";
import type { PaperKind } from "#domain/paper/terms";
import { COI_LATE } from "#domain/regulation/conflicts";
import { evaluate } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import type { SheetState } from "#domain/scoring/life-cycle";

/** A sheet of a member who is recused from its post. */
export type SheetOfRecused = {
  readonly postStageId: string;
  readonly state: SheetState;
  /** When the member declared the tie. */
  readonly declaredOn: PlainDate;
};

type Paper = { readonly kind: PaperKind; readonly dated: PlainDate };

/** Whether anybody declared a tie to somebody of a post after the own sheets had been opened. */
export function isLateConflict(sheets: readonly SheetOfRecused[]): boolean {
  return sheets.some(({ state }) => state === "OPENED");
}

/**
 * Whether what the rule asks of conflicts that were found after scoring is done: nothing stays
 * sealed, and the panel has decided on each stage whose sheets were open by then.
 * @param papers of the selection; a decision is about what was declared until its day
 */
export function lateConflictTrace(
  sheets: readonly SheetOfRecused[],
  papers: readonly Paper[],
  law: Law,
) {
  const sealed = sheets.filter(
    ({ state }) => state === "SUBMITTED" || state === "REOPEN_REQUESTED",
  ).length;
  const undecided = sheets.filter(
    ({ state, declaredOn }) =>
      state === "OPENED" &&
      !papers.some(({ kind, dated }) => kind === "CONFLICT_DECISION" && dated >= declaredOn),
  );
  const stages = new Set(undecided.map(({ postStageId }) => postStageId));
  return evaluate(COI_LATE, { sealed, undecided: stages.size }, law);
}
