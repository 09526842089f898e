import { type Actor, activeGrants, holds, holdsInAgency, type StaffRole } from "#domain/actor";
import type { Involvement } from "#domain/complaint/terms";
import { Refused } from "#domain/refusal";

/** What a report is about. Without a selection it is about the agency in general. */
export type ComplaintPlace = { readonly agencyId: string; readonly selectionId: string | null };

export type ComplaintScope = ComplaintPlace & { readonly aboutSecretariat: Involvement };

/**
 * Who handles a report: an inspector of the agency, and for a report about a selection its chair.
 * They alone read the reporter's name and contact, where these were given.
 */
export function mayHandleComplaint(actor: Actor, place: ComplaintPlace): boolean {
  return acts(actor, "INSPECTOR", place) || acts(actor, "PANEL_CHAIR", place);
}

/** Who reads what was reported. The secretariat does where it is surely not about itself. */
export function mayReadComplaint(actor: Actor, scope: ComplaintScope): boolean {
  return (
    mayHandleComplaint(actor, scope) ||
    (scope.aboutSecretariat === "NO" && acts(actor, "SECRETARIAT", scope))
  );
}

/** Who enters a report that came by telephone, letter or message: whoever answers these. */
export function mayRecordComplaint(actor: Actor, place: ComplaintPlace): boolean {
  return mayHandleComplaint(actor, place) || acts(actor, "SECRETARIAT", place);
}

/** @throws Refused `record-not-found`, as for a report that does not exist */
export function requireComplaintHandler(actor: Actor, place: ComplaintPlace): void {
  if (!mayHandleComplaint(actor, place)) throw new Refused("record-not-found");
}

/** @throws Refused `record-not-found`, as for a selection that does not exist */
export function requireComplaintRecorder(actor: Actor, place: ComplaintPlace): void {
  if (!mayRecordComplaint(actor, place)) throw new Refused("record-not-found");
}

/** `holds` for a selection, and for the agency in general a role in all of it. */
function acts(actor: Actor, role: StaffRole, { agencyId, selectionId }: ComplaintPlace): boolean {
  return selectionId === null
    ? holdsInAgency(actor, role, agencyId)
    : holds(actor, role, { agencyId, selectionId });
}

/** The reports that a person reads, for lists. */
export type ComplaintReach = {
  /** Every report there. */
  readonly all: readonly ComplaintPlace[];
  /** Reports there that are surely not about the secretariat. */
  readonly notAboutSecretariat: readonly ComplaintPlace[];
  /** Selections in which the person applies, and so reads nothing. */
  readonly exceptIds: readonly string[];
};

/** What `mayReadComplaint` comes to for all reports at once; null for nothing at all. */
export function complaintReach(actor: Actor): ComplaintReach | null {
  const placesOf = (...roles: readonly StaffRole[]) =>
    activeGrants(actor).flatMap(({ role, agencyId, selectionId }) =>
      roles.includes(role) && agencyId !== null ? [{ agencyId, selectionId }] : [],
    );
  const all = placesOf("INSPECTOR", "PANEL_CHAIR");
  const notAboutSecretariat = placesOf("SECRETARIAT");
  if (all.length + notAboutSecretariat.length === 0) return null;
  return { all, notAboutSecretariat, exceptIds: actor.applyingIn };
}
