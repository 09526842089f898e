import { type Actor, holds, holdsAny, type SelectionScope, sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { presides, type Seat } from "#domain/scoring/policy";

/** Who may see what was changed since the announcement, and what waits for an approval. */
export function maySeeChanges(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR", "PANEL_MEMBER", "PPK"], scope);
}

/** Who may propose to change what was announced (`process.md` §3.3: the secretariat drafts). */
export function mayPropose(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}

/** Who signs changes and extensions, and ends a post: the chair of the panel. */
export function maySignChanges(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "PANEL_CHAIR", scope);
}

/** Who may end a whole selection: the officer who ordered it (`process.md` §3.2). */
export function mayCancelSelection(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "PPK", scope);
}

/**
 * Who records the supervisor's answer about a post: the secretariat, which keeps the letters, and
 * whoever presides over the post.
 * @param panel the seats as they stand towards the post
 */
export function mayRecordAdvice(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): boolean {
  return holds(actor, "SECRETARIAT", scope) || presides(actor, scope, panel);
}

/** @throws Refused `record-not-found` */
export function requireMayRecordAdvice(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): void {
  if (!mayRecordAdvice(actor, scope, panel)) throw new Refused("record-not-found");
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireProposer(actor: Actor, scope: SelectionScope): void {
  if (!mayPropose(actor, scope)) throw new Refused("record-not-found");
}

/** @throws Refused `record-not-found` */
export function requireSigner(actor: Actor, scope: SelectionScope): void {
  if (!maySignChanges(actor, scope)) throw new Refused("record-not-found");
}

/** @throws Refused `record-not-found` */
export function requireCanceller(actor: Actor, scope: SelectionScope): void {
  if (!mayCancelSelection(actor, scope)) throw new Refused("record-not-found");
}

/**
 * Who approves a change of the panel: the appointing officer who forms it, or the chair. Nobody
 * approves who leaves by it; where the chair does, any other member stands in.
 * @param panel the seats held now
 * @param leaving ids of seats
 */
export function mayApprovePanelChange(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Omit<Seat, "recused">[],
  leaving: readonly string[],
): boolean {
  if (holds(actor, "PPK", scope)) return true;
  const seat = sitsOnPanel(actor, scope)
    ? panel.find(({ accountId }) => accountId === actor.userId)
    : undefined;
  if (seat === undefined || leaving.includes(seat.memberId)) return false;
  return (
    seat.isChair || panel.some(({ isChair, memberId }) => isChair && leaving.includes(memberId))
  );
}
