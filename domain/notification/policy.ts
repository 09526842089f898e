import {
  type Actor,
  agenciesOf,
  holds,
  holdsInAgency,
  type SelectionScope,
  type StaffRole,
} from "#domain/actor";
import { Refused } from "#domain/refusal";

/** Whose letters a person may look at, and how much of them. */
export type LetterReach = {
  readonly agencyIds: readonly string[];
  /** Letters of no agency, such as confirmations of addresses. */
  readonly withoutAgency: boolean;
  /** Bodies carry one-time links: whoever reads them could become their recipient. */
  readonly withBodies: boolean;
  /** Whose letters to applicants the secretariat sees; a selection of null stands for all. */
  readonly secretariatOf: readonly {
    readonly agencyId: string;
    readonly selectionId: string | null;
  }[];
  /** Selections in which the person applies, and is nobody's secretariat. */
  readonly applyingIn: readonly string[];
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
 * In production an administrator sees to whom the agency's letters went and how far they got, the
 * secretariat the same of those to the applicants of its selections. In the
 * demo nobody has a mailbox, so each member of staff reads them whole, though still none of another
 * agency.
 */
export function letterReach(actor: Actor, demo: boolean): LetterReach | null {
  if (demo) {
    const hasOffice = actor.grants.some(({ role }) => OFFICE.includes(role));
    if (!hasOffice) return null;
    const all = { agencyIds: agenciesOf(actor), withoutAgency: true, withBodies: true };
    return { ...all, secretariatOf: [], applyingIn: [] };
  }
  const { applyingIn } = actor;
  const agencyIds = actor.grants.flatMap((grant) =>
    grant.role === "AGENCY_ADMIN" && grant.agencyId !== null ? [grant.agencyId] : [],
  );
  const secretariatOf = actor.grants.flatMap(({ role, agencyId, selectionId }) =>
    role === "SECRETARIAT" && agencyId !== null ? [{ agencyId, selectionId }] : [],
  );
  if (agencyIds.length === 0 && secretariatOf.length === 0) return null;
  const own = { agencyIds: [...new Set(agencyIds)], withoutAgency: false, withBodies: false };
  return { ...own, secretariatOf, applyingIn };
}

/** Who sees how far letters of no agency got, without their recipients: the operator of the server. */
export function seesSystemLetters(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role === "SYSTEM_ADMIN");
}

/** Who writes to the applicants of a selection, and sees to whom: its secretariat. */
export function mayWriteNotices(actor: Actor, scope: SelectionScope): boolean {
  return holds(actor, "SECRETARIAT", scope);
}

/** @throws Refused `record-not-found`, as for what does not exist */
export function requireNoticeWriter(actor: Actor, scope: SelectionScope): void {
  if (!mayWriteNotices(actor, scope)) throw new Refused("record-not-found");
}

/** Who reads what was sent to applicants; the chair without who got it. */
export function mayReadNotices(actor: Actor, scope: SelectionScope): boolean {
  return mayWriteNotices(actor, scope) || holds(actor, "PANEL_CHAIR", scope);
}

/** To whom a letter belongs. */
export type LetterScope = {
  readonly agencyId: string | null;
  /** The selection whose applicants it is for; null for letters to anybody else. */
  readonly selectionId: string | null;
};

/** Who has a letter sent again that failed: the agency's administrator, or its secretariat. */
export function mayResend(actor: Actor, { agencyId, selectionId }: LetterScope): boolean {
  if (agencyId === null) return false;
  if (holdsInAgency(actor, "AGENCY_ADMIN", agencyId)) return true;
  return selectionId !== null && mayWriteNotices(actor, { agencyId, selectionId });
}

/** The agency whose letters a person may look at as examples and try out; null for none. */
export function triesLettersOf(actor: Actor): string | null {
  const found = actor.grants.find(({ role }) => role === "AGENCY_ADMIN" || role === "SECRETARIAT");
  return found?.agencyId ?? null;
}
