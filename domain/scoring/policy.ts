import { type Actor, hasSeat, holds, type SelectionScope, sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { SEALED_STAGES, type StageState } from "#domain/scoring/life-cycle";

/** A seat on the panel, as it stands towards one post. */
export type Seat = {
  readonly memberId: string;
  readonly accountId: string;
  readonly isChair: boolean;
  /** A conflict was declared for this post: no files, no scores, no vote, no look. */
  readonly recused: boolean;
};

/**
 * The seat from which the actor may act for a post; null for outsiders, for the recused (whatever
 * other role they hold) and for whoever applies in this selection.
 */
export function actingSeat(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): Seat | null {
  if (!sitsOnPanel(actor, scope)) return null;
  const seat = panel.find(({ accountId }) => accountId === actor.userId);
  return seat === undefined || seat.recused ? null : seat;
}

/** Whether the actor opens, unseals and decides for a post: the chair, or for a recused chair a member. */
export function presides(actor: Actor, scope: SelectionScope, panel: readonly Seat[]): boolean {
  const seat = actingSeat(actor, scope, panel);
  if (seat === null) return false;
  return seat.isChair || !panel.some(({ isChair, recused }) => isChair && !recused);
}

/** @throws Refused `record-not-found`, since who may not act shall not learn what exists */
export function requirePresides(actor: Actor, scope: SelectionScope, panel: readonly Seat[]): void {
  if (!presides(actor, scope, panel)) throw new Refused("record-not-found");
}

/**
 * Whether the actor answers a member's request to reopen a sheet. Nobody answers their own: for a
 * request of whoever presides, any other member does.
 */
export function mayAnswerReopening(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
  askedBy: string,
): boolean {
  const seat = actingSeat(actor, scope, panel);
  if (seat === null || seat.memberId === askedBy) return false;
  if (presides(actor, scope, panel)) return true;
  return panel.some(
    ({ memberId, isChair, recused }) => memberId === askedBy && isChair && !recused,
  );
}

/** Whether the actor may see how many sheets are in: the secretariat and the members not recused. */
export function maySeeProgress(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): boolean {
  if (panel.some(({ accountId, recused }) => recused && accountId === actor.userId)) return false;
  return actingSeat(actor, scope, panel) !== null || holds(actor, "SECRETARIAT", scope);
}

/**
 * Whether the actor may see what the sheets of a post say: after the seal was broken the members
 * who are not recused; the secretariat once the panel has decided (`secretariat-no-assessment`).
 */
export function maySeeValues(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
  state: StageState,
): boolean {
  if (SEALED_STAGES.includes(state)) return false;
  if (actingSeat(actor, scope, panel) !== null) return true;
  return state !== "UNSEALED" && maySeeProgress(actor, scope, panel);
}

/** Whether the actor enters the levels of the assessment. Whoever sits on the panel does not. */
export function mayAssess(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "ASSESSOR", scope) && !hasSeat(actor, scope);
}
