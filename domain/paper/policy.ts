import { type Actor, holdsAny, type SelectionScope } from "#domain/actor";
import { Refused } from "#domain/refusal";

/** Who may see the papers of a selection: whoever acts on them, or answers for them. */
export function maySeePapers(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR", "PANEL_MEMBER", "PYB", "PPK"], scope);
}

/** Who may enter a paper: the secretariat keeps the files, the chair and the PPK sign them. */
export function mayRecordPapers(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR", "PPK"], scope);
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireMayRecordPapers(actor: Actor, scope: SelectionScope): void {
  if (!mayRecordPapers(actor, scope)) throw new Refused("record-not-found");
}
