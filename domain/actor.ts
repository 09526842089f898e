/** What a member of staff may be. Panel seats are held by decree. */
export const STAFF_ROLES = [
  "SYSTEM_ADMIN",
  "AGENCY_ADMIN",
  "SECRETARIAT",
  "PANEL_MEMBER",
  "PANEL_CHAIR",
  "ASSESSOR",
  "RESOURCE_PERSON",
  "OBSERVER",
  "INSPECTOR",
  "PYB",
  "PPK",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A role in one agency; `selectionId` null means in all selections of that agency. */
export type Grant = {
  readonly role: StaffRole;
  /** Null only for the system administrator, who belongs to no agency. */
  readonly agencyId: string | null;
  readonly selectionId: string | null;
};

/** The person behind a request. Roles are read anew for each one. */
export type Actor = {
  /** Null for a visitor who has not signed in. */
  readonly userId: string | null;
  readonly name: string;
  /** Whether the account may apply (it has a NIP). Staff may apply too, and lose access there. */
  readonly isApplicant: boolean;
  readonly grants: readonly Grant[];
  /** Selections in which this person has started an application. */
  readonly applyingIn: readonly string[];
  /** Selections whose integrity pact this person has accepted. */
  readonly pactsIn: readonly string[];
};

export const VISITOR: Actor = {
  userId: null,
  name: "",
  isApplicant: false,
  grants: [],
  applyingIn: [],
  pactsIn: [],
};

/** Roles that begin with the integrity pact of the selection (`panel-code-of-ethics`). */
export const PACT_ROLES: readonly StaffRole[] = [
  "PANEL_MEMBER",
  "PANEL_CHAIR",
  "ASSESSOR",
  "RESOURCE_PERSON",
];

/** What a selection must say about itself so that policies can decide. */
export type SelectionScope = { readonly agencyId: string; readonly selectionId: string };

/**
 * Whether the actor acts in `role` for that selection.
 *
 * Who applies in a selection holds no office in it: conflicted access is denied before any role
 * grants access (`process.md` §1, separation). Whoever scores or helps to has no access either before
 * having accepted the integrity pact.
 */
export function holds(actor: Actor, role: StaffRole, scope: SelectionScope): boolean {
  if (PACT_ROLES.includes(role) && !actor.pactsIn.includes(scope.selectionId)) return false;
  return isAppointed(actor, role, scope);
}

/** As `holds`, whether or not the pact was accepted: for the pact itself, and to keep people out. */
export function isAppointed(actor: Actor, role: StaffRole, scope: SelectionScope): boolean {
  if (actor.applyingIn.includes(scope.selectionId)) return false;
  return actor.grants.some(
    (grant) =>
      grant.role === role &&
      grant.agencyId === scope.agencyId &&
      (grant.selectionId === null || grant.selectionId === scope.selectionId),
  );
}

/** The grants without seats that have no access yet, for lists over many selections. */
export function activeGrants({ grants, pactsIn }: Pick<Actor, "grants" | "pactsIn">): Grant[] {
  return grants.filter(
    ({ role, selectionId }) =>
      selectionId === null || !PACT_ROLES.includes(role) || pactsIn.includes(selectionId),
  );
}

/** Whether the actor acts in any of `roles` for that selection. */
export function holdsAny(
  actor: Actor,
  roles: readonly StaffRole[],
  scope: SelectionScope,
): boolean {
  return roles.some((role) => holds(actor, role, scope));
}

/** Whether the actor has `role` for the whole agency, not only in one of its selections. */
export function holdsInAgency(actor: Actor, role: StaffRole, agencyId: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && grant.agencyId === agencyId && grant.selectionId === null,
  );
}

/** Whether the actor has a seat on the selection's panel, with or without the pact. */
export function hasSeat(actor: Actor, scope: SelectionScope): boolean {
  return isAppointed(actor, "PANEL_MEMBER", scope) || isAppointed(actor, "PANEL_CHAIR", scope);
}

/** Whether the actor acts on the selection's panel, as chair or as another member. */
export function sitsOnPanel(actor: Actor, scope: SelectionScope): boolean {
  return holdsAny(actor, ["PANEL_MEMBER", "PANEL_CHAIR"], scope);
}

/** The agencies in which the actor has any role. */
export function agenciesOf(actor: Actor): string[] {
  const ids = actor.grants.flatMap((grant) => (grant.agencyId === null ? [] : [grant.agencyId]));
  return [...new Set(ids)];
}
