import { type Actor, agenciesOf, holdsInAgency } from "#domain/actor";
import { Refused } from "#domain/refusal";

const READERS = [
  "AGENCY_ADMIN",
  "INSPECTOR",
  "SECRETARIAT",
  "PANEL_CHAIR",
  "PANEL_MEMBER",
  "PYB",
  "PPK",
] as const;

/** Who may see what an agency sets otherwise, with what waits for the second person. */
function mayReadParameters(actor: Actor, agencyId: string): boolean {
  return actor.grants.some(
    (grant) => grant.agencyId === agencyId && READERS.some((role) => role === grant.role),
  );
}

/** The agency whose parameters the actor reads; null for nobody's. */
export function parametersAgency(actor: Actor): string | null {
  return agenciesOf(actor).find((agencyId) => mayReadParameters(actor, agencyId)) ?? null;
}

/** Who may propose to set a parameter otherwise (`process.md` §1). */
export function mayChangeParameters(actor: Actor, agencyId: string): boolean {
  return holdsInAgency(actor, "AGENCY_ADMIN", agencyId);
}

/** @throws Refused `record-not-found`, as for an agency that does not exist */
export function requireMayChangeParameters(actor: Actor, agencyId: string): void {
  if (!mayChangeParameters(actor, agencyId)) throw new Refused("record-not-found");
}

/** Who may be the second person: another administrator, or the inspectorate. */
export function mayDecideChanges(actor: Actor, agencyId: string): boolean {
  return (["AGENCY_ADMIN", "INSPECTOR"] as const).some((role) =>
    holdsInAgency(actor, role, agencyId),
  );
}

type Proposal = { readonly agencyId: string; readonly recordedBy: string };

/** @throws Refused `record-not-found`, `parameter-own-change`: two persons answer for a change */
export function requireSecondPerson(actor: Actor, { agencyId, recordedBy }: Proposal): void {
  if (!mayDecideChanges(actor, agencyId)) throw new Refused("record-not-found");
  if (actor.userId === recordedBy) throw new Refused("parameter-own-change");
}

/** Whoever could confirm a change may decline it, and its author may take it back. */
export function requireMayDecline(actor: Actor, { agencyId }: Proposal): void {
  if (!mayDecideChanges(actor, agencyId)) throw new Refused("record-not-found");
}
