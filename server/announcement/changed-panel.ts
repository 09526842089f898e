import type { Transaction } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findSeatOf } from "#db/queries/plan-parts";
import type { PaperRef } from "#domain/paper/terms";
import {
  type PanelChange,
  panelAfter,
  requireLawfulChange,
  type Successor,
} from "#domain/planning/panel-change";
import { coordinatedTrace } from "#domain/planning/plan-traces";
import type { PlanProblem } from "#domain/planning/readiness";
import { Refused } from "#domain/refusal";
import { isBroken } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { problemsWith, type WholePlan } from "#server/planning/plan-readiness";

/**
 * What the rules say of a panel before and after a change. The pact is asked of the successor once
 * seated, so it is left out of both.
 * @throws Refused as `panelAfter`
 */
function panelProblems(whole: WholePlan, change: PanelChange, now: Date) {
  const declared = <Seat>(seats: readonly Seat[]) =>
    seats.map((seat) => ({ ...seat, pactAt: now }));
  return {
    before: problemsWith(whole, declared(whole.members), now),
    after: problemsWith(whole, declared(panelAfter(whole.members, change)), now),
  };
}

/** @throws Refused as `panelAfter`, or with the code of the rule that the panel would break */
export function requireLawfulPanel(whole: WholePlan, change: PanelChange, now: Date): void {
  const { before, after } = panelProblems(whole, change, now);
  requireLawfulChange(before, after);
}

/**
 * A change of the panel is coordinated with the supervisor again, before its decree: by a letter that
 * is not older than the decree that it changes. As with the rules on who sits, a decree is made anew
 * rather than excused.
 * @throws Refused `panel-coordination`
 */
export function requireCoordinated(papers: readonly PaperRef[], decree: PaperRef, law: Law): void {
  const changedOn = papers
    .filter(({ id, kind, dated }) => {
      return kind === "PANEL_DECREE" && id !== decree.id && dated <= decree.dated;
    })
    .map(({ dated }) => dated)
    .toSorted()
    .at(-1);
  const trace = coordinatedTrace(papers, decree.dated, changedOn ?? "", law);
  if (isBroken(trace)) throw new Refused(trace.ruleId, trace.citation);
}

/** What a change of the panel breaks or leads to; nothing for one whose seats are not there any more. */
export function problemsOfChange(
  whole: WholePlan,
  change: PanelChange,
  now: Date,
): readonly PlanProblem[] {
  try {
    const { before, after } = panelProblems(whole, change, now);
    const known = new Set(before.map(({ code }) => code));
    return after.filter(({ page, code }) => page === "panel" && !known.has(code));
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/**
 * A seat is kept for ever with what was scored from it, so nobody takes one twice.
 * @throws Refused `panel-seated-already`, `panel-seat-ended`
 */
export async function requireNewcomer(
  tx: Transaction,
  selectionId: string,
  { email }: Successor,
): Promise<void> {
  const known = await findAccountByEmail(tx, email);
  const seat = known && (await findSeatOf(tx, selectionId, known.id));
  if (seat) throw new Refused(seat.endedAt === null ? "panel-seated-already" : "panel-seat-ended");
}
