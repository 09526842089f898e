import { type Actor, holds, holdsAny, type SelectionScope } from "#domain/actor";
import { isRecused } from "#domain/ranking/policy";
import { Refused } from "#domain/refusal";
import { presides, type Seat } from "#domain/scoring/policy";

/** Whether the actor receives the names of a post once they are handed over. */
export function mayReceiveNames(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): boolean {
  return holdsAny(actor, ["PPK", "PYB"], scope) && !isRecused(actor, panel);
}

/** Whether the actor picks one of the names: the appointing officer alone. */
export function mayPick(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "PPK", scope);
}

/** @throws Refused `record-not-found`, as for a post that does not exist */
export function requirePicker(actor: Actor, scope: SelectionScope): void {
  if (!mayPick(actor, scope)) throw new Refused("record-not-found");
}

/** Whether the actor publishes the choice: the appointing officer signs it, the chair announces it. */
function mayPublishDecision(actor: Actor, scope: SelectionScope, panel: readonly Seat[]): boolean {
  return mayPick(actor, scope) || presides(actor, scope, panel);
}

/** @throws Refused `record-not-found` */
export function requirePublisher(
  actor: Actor,
  scope: SelectionScope,
  panel: readonly Seat[],
): void {
  if (!mayPublishDecision(actor, scope, panel)) throw new Refused("record-not-found");
}
