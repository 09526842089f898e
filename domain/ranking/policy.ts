import { type Actor, holds, type SelectionScope, sitsOnPanel } from "#domain/actor";
import { actingSeat, type Seat } from "#domain/scoring/policy";

/** Whether the actor may see how far the rankings of a selection have come; no value, no order. */
export function maySeeRankings(actor: Actor, scope: SelectionScope): boolean {
  return sitsOnPanel(actor, scope) || holds(actor, "SECRETARIAT", scope);
}

/**
 * Whether the actor may see the ranking of a post: the members who are not recused, and the
 * secretariat once the panel has signed. The appointing officer never does.
 */
export function maySeeRanking(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
  isSigned: boolean,
): boolean {
  if (isRecused(actor, panel)) return false;
  if (actingSeat(actor, scope, panel) !== null) return true;
  return isSigned && holds(actor, "SECRETARIAT", scope);
}

/** A recused member sees nothing of the post, whatever other role they hold. */
export function isRecused(actor: Actor, panel: readonly Seat[]): boolean {
  return panel.some(({ accountId, recused }) => recused && accountId === actor.userId);
}
