import { type Actor, agenciesOf, holdsInAgency } from "#domain/actor";
import { Refused } from "#domain/refusal";

/** Who may change the register of an agency (`process.md` §3.1). */
export function mayKeepRegister(actor: Actor, agencyId: string): boolean {
  return holdsInAgency(actor, "AGENCY_ADMIN", agencyId);
}

/** Who may read it: whoever keeps it, plans from it, or appoints. */
export function mayReadRegister(actor: Actor, agencyId: string): boolean {
  return (["AGENCY_ADMIN", "SECRETARIAT", "PYB", "PPK"] as const).some((role) =>
    holdsInAgency(actor, role, agencyId),
  );
}

/** The agency whose register the actor reads; null for nobody's. */
export function registerAgency(actor: Actor): string | null {
  return agenciesOf(actor).find((agencyId) => mayReadRegister(actor, agencyId)) ?? null;
}

/** Whether the actor keeps the register of their agency. */
export function keepsRegister(actor: Actor): boolean {
  const agencyId = registerAgency(actor);
  return agencyId !== null && mayKeepRegister(actor, agencyId);
}

/** @throws Refused `record-not-found`, as for an agency that does not exist */
export function requireRegisterKeeper(actor: Actor, agencyId: string): void {
  if (!mayKeepRegister(actor, agencyId)) throw new Refused("record-not-found");
}
