import { type Actor, holdsInAgency, type StaffRole } from "#domain/actor";
import { Refused } from "#domain/refusal";

/** Roles that an agency's administrator gives out. Seats on a panel come with its decree. */
export const GRANTABLE_ROLES = [
  "SECRETARIAT",
  "AGENCY_ADMIN",
  "ASSESSOR",
  "RESOURCE_PERSON",
  "OBSERVER",
  "INSPECTOR",
  "PYB",
  "PPK",
] as const satisfies readonly StaffRole[];

/** Whether the actor manages the accounts and roles of that agency. */
export function mayManageStaff(actor: Actor, agencyId: string): boolean {
  return holdsInAgency(actor, "AGENCY_ADMIN", agencyId);
}

/** @throws Refused `record-not-found` */
export function requireMayManageStaff(actor: Actor, agencyId: string): void {
  if (!mayManageStaff(actor, agencyId)) throw new Refused("record-not-found");
}

/** Whether the actor manages agencies and their administrators, and nothing inside them. */
export function mayManageAgencies(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === "SYSTEM_ADMIN");
}

/** @throws Refused `record-not-found` */
export function requireMayManageAgencies(actor: Actor): void {
  if (!mayManageAgencies(actor)) throw new Refused("record-not-found");
}

/**
 * Refuses to give oneself a role: somebody else has to want it, too (`process.md` §1).
 * @throws Refused `grant-to-oneself`
 */
export function requireAnother(actor: Actor, accountId: string): void {
  if (actor.userId === accountId) throw new Refused("grant-to-oneself");
}
