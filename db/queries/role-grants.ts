import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { application } from "#db/schema/application";
import { panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import { NOT_OVER } from "#domain/planning/life-cycle";

export async function insertGrant(
  tx: Transaction,
  values: typeof roleGrant.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(roleGrant).values(values).returning({ id: roleGrant.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Roles in force that a person holds in an agency; in one selection, those that reach it. */
export function grantsInAgency(
  reader: Reader,
  accountId: string,
  agencyId: string,
  selectionId: string | null,
) {
  return reader
    .select({ id: roleGrant.id, role: roleGrant.role, selectionId: roleGrant.selectionId })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.accountId, accountId),
        eq(roleGrant.agencyId, agencyId),
        isNull(roleGrant.endedAt),
        selectionId === null
          ? undefined
          : or(isNull(roleGrant.selectionId), eq(roleGrant.selectionId, selectionId)),
      ),
    );
}

/** Selections of an agency that are not over and on whose panel a person sits. */
export function openSeats(
  reader: Reader,
  accountId: string,
  agencyId: string,
  selectionId: string | null,
) {
  return reader
    .select({ selectionId: panelMember.selectionId })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(
      and(
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
        eq(selection.agencyId, agencyId),
        inArray(selection.state, [...NOT_OVER]),
        selectionId === null ? undefined : eq(panelMember.selectionId, selectionId),
      ),
    );
}

/** Whether a person has started an application in a selection. */
export async function appliesIn(reader: Reader, accountId: string, selectionId: string) {
  const found = await reader
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.applicantId, accountId), eq(application.selectionId, selectionId)))
    .limit(1);
  return found.length > 0;
}

/** Whether an account is that of the operator of the server. */
export async function isOperator(reader: Reader, accountId: string): Promise<boolean> {
  const found = await reader
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.accountId, accountId),
        eq(roleGrant.role, "SYSTEM_ADMIN"),
        isNull(roleGrant.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}
