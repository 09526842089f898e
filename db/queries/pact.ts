import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { SELECTION_NAME } from "#db/queries/names";
import { integrityPact, panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import { NOT_OVER } from "#domain/planning/life-cycle";

/** What a person accepted for a selection; null before. */
export async function findPact(reader: Reader, selectionId: string, accountId: string) {
  const [found] = await reader
    .select({
      capacity: integrityPact.capacity,
      edition: integrityPact.edition,
      textHash: integrityPact.textHash,
      locale: integrityPact.locale,
      wording: integrityPact.wording,
      acceptedAt: integrityPact.acceptedAt,
    })
    .from(integrityPact)
    .where(and(eq(integrityPact.selectionId, selectionId), eq(integrityPact.accountId, accountId)));
  return found ?? null;
}

/** Keeps what was accepted; false when it was accepted before. */
export async function insertPact(
  tx: Transaction,
  values: typeof integrityPact.$inferInsert,
): Promise<boolean> {
  const kept = await tx
    .insert(integrityPact)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: integrityPact.id });
  return kept.length === 1;
}

/** Selections that are not over among these, and those that run in these agencies. */
export function selectionsToServe(
  reader: Reader,
  { selectionIds, agencyIds }: { readonly selectionIds: string[]; readonly agencyIds: string[] },
) {
  return reader
    .select({
      selectionId: selection.id,
      agencyId: selection.agencyId,
      selectionName: SELECTION_NAME,
      state: selection.state,
    })
    .from(selection)
    .where(
      or(
        and(inArray(selection.id, selectionIds), inArray(selection.state, [...NOT_OVER])),
        and(inArray(selection.agencyId, agencyIds), eq(selection.state, "RUNNING")),
      ),
    )
    .orderBy(asc(selection.createdAt), asc(selection.id));
}

/** Members seated now who have not accepted the pact. */
export async function membersWithoutPact(reader: Reader, selectionId: string): Promise<string[]> {
  const rows = await reader
    .select({ accountId: panelMember.accountId })
    .from(panelMember)
    .leftJoin(
      integrityPact,
      and(
        eq(integrityPact.selectionId, panelMember.selectionId),
        eq(integrityPact.accountId, panelMember.accountId),
      ),
    )
    .where(
      and(
        eq(panelMember.selectionId, selectionId),
        isNull(panelMember.endedAt),
        isNull(integrityPact.id),
      ),
    );
  return rows.map(({ accountId }) => accountId);
}

/** Assessors and resource persons of a selection. */
export async function helpersOf(
  reader: Reader,
  { agencyId, selectionId }: { readonly agencyId: string; readonly selectionId: string },
): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ accountId: roleGrant.accountId })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.agencyId, agencyId),
        inArray(roleGrant.role, ["ASSESSOR", "RESOURCE_PERSON"]),
        isNull(roleGrant.endedAt),
        or(isNull(roleGrant.selectionId), eq(roleGrant.selectionId, selectionId)),
      ),
    );
  return rows.map(({ accountId }) => accountId);
}
