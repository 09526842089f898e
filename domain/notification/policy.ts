import { type Actor, agenciesOf, type StaffRole } from "#domain/actor";

/** Whose letters a person may look at, and how much of them. */
export type LetterReach = {
  readonly agencyIds: readonly string[];
  /** Letters of no agency, such as confirmations of addresses. */
  readonly withoutAgency: boolean;
  /** Bodies carry one-time links: whoever reads them could become their recipient. */
  readonly withBodies: boolean;
};

const OFFICE: readonly StaffRole[] = [
  "SYSTEM_ADMIN",
  "AGENCY_ADMIN",
  "SECRETARIAT",
  "PANEL_CHAIR",
  "PANEL_MEMBER",
  "ASSESSOR",
  "OBSERVER",
  "INSPECTOR",
  "PYB",
  "PPK",
  "RESOURCE_PERSON",
];

/**
 * The letters within a person's reach; null if there are none.
 *
 * In production an administrator sees to whom the agency's letters went and how far they got. In the
 * demo nobody has a mailbox, so each member of staff reads them whole, though still none of another
 * agency.
 */
export function letterReach(actor: Actor, demo: boolean): LetterReach | null {
  if (demo) {
    const hasOffice = actor.grants.some(({ role }) => OFFICE.includes(role));
    if (!hasOffice) return null;
    return { agencyIds: agenciesOf(actor), withoutAgency: true, withBodies: true };
  }
  const agencyIds = actor.grants.flatMap((grant) =>
    grant.role === "AGENCY_ADMIN" && grant.agencyId !== null ? [grant.agencyId] : [],
  );
  if (agencyIds.length === 0) return null;
  return { agencyIds: [...new Set(agencyIds)], withoutAgency: false, withBodies: false };
}
