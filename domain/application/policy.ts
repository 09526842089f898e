import { type Actor, holds, type SelectionScope, type StaffRole } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { APPLICANT_IS_PNS } from "#domain/regulation/qualifications";
import { citationOf, latest } from "#domain/regulation/rule";

/** Offices that nobody holds who applies in the same selection (`process.md` §1, separation). */
const SEPARATED_ROLES: readonly StaffRole[] = [
  "PANEL_MEMBER",
  "PANEL_CHAIR",
  "SECRETARIAT",
  "ASSESSOR",
  "OBSERVER",
  "INSPECTOR",
  "PPK",
];

/** Whether an office of the actor in that selection stands in the way of applying there. */
export function isSeparated(actor: Actor, scope: SelectionScope): boolean {
  // Not `holds`: that is false for whoever has already started a draft, which is the question here.
  return actor.grants.some(
    (grant) =>
      SEPARATED_ROLES.includes(grant.role) &&
      grant.agencyId === scope.agencyId &&
      (grant.selectionId === null || grant.selectionId === scope.selectionId),
  );
}

/**
 * Refuses whoever may not apply in that selection at all.
 * @throws Refused `applicant-is-pns` without a NIP, `applicant-separation` with an office there
 */
export function requireMayApply(actor: Actor, scope: SelectionScope): void {
  if (!actor.isApplicant) {
    throw new Refused("applicant-is-pns", citationOf(latest(APPLICANT_IS_PNS)));
  }
  if (isSeparated(actor, scope)) throw new Refused("applicant-separation");
}

/** An application belongs to one person; nobody else acts on it or sees it as the applicant does. */
export function owns(actor: Actor, application: { readonly applicantId: string }): boolean {
  return actor.userId !== null && actor.userId === application.applicantId;
}

/**
 * The application, if the actor owns it.
 * @throws Refused `record-not-found` when there is none or it is another's, which look alike
 */
export function requireOwn<Application extends { readonly applicantId: string }>(
  actor: Actor,
  application: Application | null,
): Application {
  if (application === null || !owns(actor, application)) throw new Refused("record-not-found");
  return application;
}

/** Whether the actor may see who applied in a selection, drafts included; never any score. */
export function maySeeApplications(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}
