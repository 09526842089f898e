import {
  type Actor,
  agenciesOf,
  hasSeat,
  holds,
  holdsAny,
  holdsInAgency,
  isAppointed,
  type SelectionScope,
  type StaffRole,
} from "#domain/actor";
import {
  isAnnounced,
  NOT_OVER,
  type PlanAct,
  type SelectionState,
} from "#domain/planning/life-cycle";
import type { PactCapacity } from "#domain/planning/pact";
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

/** Who takes each step of a plan (`process.md` §3.2, §3.3). */
const PLAN_ACTORS: Readonly<Record<PlanAct, readonly StaffRole[]>> = {
  submit: ["SECRETARIAT"],
  approve: ["PPK"],
  return: ["PPK", "PANEL_CHAIR"],
  confirm: ["SECRETARIAT"],
  refuse: ["SECRETARIAT"],
  takeBack: ["SECRETARIAT"],
  sign: ["PANEL_CHAIR", "SECRETARIAT"],
  publish: ["SECRETARIAT"],
  discard: ["PPK"],
};

/** Who does what on the road of a plan to its announcement. */
export function mayAct(actor: Actor, scope: SelectionScope, act: PlanAct): boolean {
  return holdsAny(actor, PLAN_ACTORS[act], scope);
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireMayAct(actor: Actor, scope: SelectionScope, act: PlanAct): void {
  if (!mayAct(actor, scope, act)) throw new Refused("record-not-found");
}

/** Who may read a plan: who makes it, and until it is announced who approves and who signs. */
export function maySeePlan(actor: Actor, scope: SelectionScope, state: SelectionState): boolean {
  if (mayPlan(actor, scope)) return true;
  return !isAnnounced(state) && holdsAny(actor, ["PPK", "PANEL_CHAIR"], scope);
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

/** As what the actor serves a panel; null for whoever does not. */
export function capacityOf(actor: Actor, scope: SelectionScope): PactCapacity | null {
  if (hasSeat(actor, scope)) return "MEMBER";
  const helps =
    isAppointed(actor, "ASSESSOR", scope) || isAppointed(actor, "RESOURCE_PERSON", scope);
  return helps ? "HELPER" : null;
}

/**
 * Whether the actor may accept the pact of a selection: members from the day they are seated, helpers
 * while it runs.
 */
export function isAsked(actor: Actor, scope: SelectionScope, state: SelectionState): boolean {
  const capacity = capacityOf(actor, scope);
  if (capacity === "HELPER") return state === "RUNNING";
  return capacity === "MEMBER" && NOT_OVER.includes(state);
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireAsked(
  actor: Actor,
  scope: SelectionScope,
  state: SelectionState,
): PactCapacity {
  const capacity = capacityOf(actor, scope);
  if (capacity === null || !isAsked(actor, scope, state)) throw new Refused("record-not-found");
  return capacity;
}
