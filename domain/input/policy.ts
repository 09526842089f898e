import { type Actor, holds, type SelectionScope } from "#domain/actor";
import { Refused } from "#domain/refusal";

/**
 * Who reads input on candidates with the identity behind it, and says what was done with it: the
 * chair and the secretariat of the selection. Members who score do not see it.
 */
export function mayHandleInput(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "PANEL_CHAIR", scope) || holds(actor, "SECRETARIAT", scope);
}

/** @throws Refused `record-not-found`, as for what does not exist */
export function requireInputHandler(actor: Actor, scope: SelectionScope): void {
  if (!mayHandleInput(actor, scope)) throw new Refused("record-not-found");
}

/** Who sets the days on which input is taken. @throws Refused `record-not-found` */
export function requireMaySetInput(actor: Actor, scope: SelectionScope): void {
  if (!holds(actor, "SECRETARIAT", scope)) throw new Refused("record-not-found");
}
