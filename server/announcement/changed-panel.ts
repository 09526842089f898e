import type { Transaction } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findSeatOf } from "#db/queries/plan-parts";
import {
  type PanelChange,
  panelAfter,
  requireLawfulChange,
  type Successor,
} from "#domain/planning/panel-change";
import type { PlanProblem } from "#domain/planning/readiness";
import { Refused } from "#domain/refusal";
import { problemsWith, type WholePlan } from "#server/planning/plan-readiness";

/**
 * What the rules say of a panel before and after a change. The pact is asked of the successor once
 * seated, so it is left out of both.
 * @throws Refused as `panelAfter`
 */
export function panelProblems(whole: WholePlan, change: PanelChange, now: Date) {
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
