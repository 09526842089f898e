import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  or,
  sql,
} from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { beyondName, type NameCursor } from "#db/queries/cursor";
import { SELECTION_NAME } from "#db/queries/names";
import { account, accountToken } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import { NOT_OVER } from "#domain/planning/life-cycle";

/** Which people of an agency: all that fit a search, or one of them. */
export type StaffFilter = { readonly search?: string; readonly accountId?: string };

/** People with a role or a seat in an agency, by name; a page of them. */
export function staffPage(
  reader: Reader,
  agencyId: string,
  { search = "", accountId }: StaffFilter,
  after: NameCursor | null,
  limit: number,
) {
  const granted = reader
    .select({ one: sql`1` })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.accountId, account.id),
        eq(roleGrant.agencyId, agencyId),
        isNull(roleGrant.endedAt),
      ),
    );
  const seated = reader
    .select({ one: sql`1` })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(
      and(
        eq(panelMember.accountId, account.id),
        eq(selection.agencyId, agencyId),
        isNull(panelMember.endedAt),
      ),
    );
  // The pattern's own signs are taken as they are typed.
  const pattern = `%${search.toLowerCase().replaceAll(/[%_]/g, "")}%`;
  return reader
    .select({
      id: account.id,
      name: account.name,
      email: account.email,
      nip: account.nip,
      state: account.state,
      version: account.version,
    })
    .from(account)
    .where(
      and(
        or(exists(granted), exists(seated)),
        accountId === undefined ? undefined : eq(account.id, accountId),
        search === ""
          ? undefined
          : or(like(sql`lower(${account.name})`, pattern), like(account.email, pattern)),
        beyondName(account.name, account.id, after),
      ),
    )
    .orderBy(asc(account.name), asc(account.id))
    .limit(limit);
}

/** Roles in force in an agency of some people, with the selection they are for. */
export function grantsOfStaff(reader: Reader, agencyId: string, accountIds: readonly string[]) {
  return reader
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: roleGrant.role,
      selectionName: SELECTION_NAME,
    })
    .from(roleGrant)
    .leftJoin(selection, eq(selection.id, roleGrant.selectionId))
    .where(
      and(
        inArray(roleGrant.accountId, [...accountIds]),
        eq(roleGrant.agencyId, agencyId),
        isNull(roleGrant.endedAt),
      ),
    )
    .orderBy(asc(roleGrant.grantedAt), asc(roleGrant.id));
}

/** Panel seats in an agency of some people. */
export function seatsOfStaff(reader: Reader, agencyId: string, accountIds: readonly string[]) {
  return reader
    .select({
      id: panelMember.id,
      accountId: panelMember.accountId,
      isChair: panelMember.isChair,
      selectionName: SELECTION_NAME,
    })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(
      and(
        inArray(panelMember.accountId, [...accountIds]),
        eq(selection.agencyId, agencyId),
        isNull(panelMember.endedAt),
      ),
    )
    .orderBy(asc(selection.createdAt), asc(panelMember.id));
}

/** When the open invitation of each of some people runs out. */
export function openInvitations(reader: Reader, accountIds: readonly string[], now: Date) {
  return reader
    .select({ accountId: accountToken.accountId, expiresAt: accountToken.expiresAt })
    .from(accountToken)
    .where(
      and(
        inArray(accountToken.accountId, [...accountIds]),
        eq(accountToken.kind, "INVITE"),
        isNull(accountToken.usedAt),
        gt(accountToken.expiresAt, now),
      ),
    );
}

/** Selections of an agency that are not over, newest first. */
export function openSelections(reader: Reader, agencyId: string) {
  return reader
    .select({ id: selection.id, name: SELECTION_NAME })
    .from(selection)
    .where(and(eq(selection.agencyId, agencyId), inArray(selection.state, [...NOT_OVER])))
    .orderBy(desc(selection.createdAt), desc(selection.id))
    .limit(50);
}

/** A grant in force; null once ended. */
export async function findGrant(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: roleGrant.role,
      agencyId: roleGrant.agencyId,
      selectionId: roleGrant.selectionId,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.id, id), isNull(roleGrant.endedAt)));
  return found ?? null;
}

/** Ends a grant; false when it has ended already. */
export async function endGrant(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(roleGrant)
    .set({ endedAt: at })
    .where(and(eq(roleGrant.id, id), isNull(roleGrant.endedAt)))
    .returning({ id: roleGrant.id });
  return rows.length > 0;
}

/** Accounts that administer an agency now. */
export async function administratorsOf(reader: Reader, agencyId: string): Promise<string[]> {
  const rows = await reader
    .select({ accountId: roleGrant.accountId })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.agencyId, agencyId),
        eq(roleGrant.role, "AGENCY_ADMIN"),
        isNull(roleGrant.endedAt),
      ),
    );
  return [...new Set(rows.map(({ accountId }) => accountId))];
}

/** Agencies in which a person has a role or a seat, now or for a selection that is over. */
export async function agenciesOfAccount(reader: Reader, accountId: string): Promise<string[]> {
  const granted = await reader
    .select({ agencyId: roleGrant.agencyId })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.accountId, accountId),
        isNull(roleGrant.endedAt),
        isNotNull(roleGrant.agencyId),
      ),
    );
  const seated = await reader
    .select({ agencyId: selection.agencyId })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(and(eq(panelMember.accountId, accountId), isNull(panelMember.endedAt)));
  return [...new Set([...granted, ...seated].flatMap(({ agencyId }) => agencyId ?? []))];
}

/** Agencies by name with the people who administer them; a page of agencies. */
export async function agenciesPage(reader: Reader, after: NameCursor | null, limit: number) {
  return reader
    .select({ id: agency.id, name: agency.name, slug: agency.slug })
    .from(agency)
    .where(beyondName(agency.name, agency.id, after))
    .orderBy(asc(agency.name), asc(agency.id))
    .limit(limit);
}

/** Administrators in force of some agencies. */
export function administratorsOfAgencies(reader: Reader, agencyIds: readonly string[]) {
  return reader
    .select({
      grantId: roleGrant.id,
      agencyId: roleGrant.agencyId,
      accountId: account.id,
      name: account.name,
      email: account.email,
      state: account.state,
      version: account.version,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        inArray(roleGrant.agencyId, [...agencyIds]),
        eq(roleGrant.role, "AGENCY_ADMIN"),
        isNull(roleGrant.endedAt),
      ),
    )
    .orderBy(asc(account.name), asc(roleGrant.id));
}
