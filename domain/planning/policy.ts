import {
  type Actor,
  agenciesOf,
  holds,
  holdsAny,
  holdsInAgency,
  type SelectionScope,
  type StaffRole,
} from "#domain/actor";
import { Refused } from "#domain/refusal";

/** Roles that follow a selection as a whole. Assessors and resource persons see their own work only. */
export const BOARD_ROLES = [
  "SECRETARIAT",
  "PANEL_CHAIR",
  "PANEL_MEMBER",
  "AGENCY_ADMIN",
  "OBSERVER",
  "PYB",
  "PPK",
] as const satisfies readonly StaffRole[];

/** Who may see how a selection stands: states and head counts, never a score. */
export function maySeeBoard(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, BOARD_ROLES, scope);
}

/** Who knows verdicts before they are published. */
export function knowsUnpublishedVerdicts(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["SECRETARIAT", "PANEL_CHAIR", "PANEL_MEMBER"], scope);
}

/** Who may see and change the plan of a selection, and publish it. */
export function mayPlan(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requirePlanner(actor: Actor, scope: SelectionScope): void {
  if (!mayPlan(actor, scope)) throw new Refused("record-not-found");
}

/** Who may start a new selection of an agency. */
export function mayStartSelection(actor: Actor, agencyId: string): boolean {
  return holdsInAgency(actor, "SECRETARIAT", agencyId);
}

/** The agencies in which the actor may start a selection. */
export function agenciesToStartIn(actor: Actor): string[] {
  return agenciesOf(actor).filter((agencyId) => mayStartSelection(actor, agencyId));
}
