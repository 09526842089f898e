import { type Actor, holds, holdsAny, type SelectionScope } from "#domain/actor";
import { Refused } from "#domain/refusal";

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
