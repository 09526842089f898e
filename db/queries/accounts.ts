import { and, eq, gt, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account, attempt } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";

/** What signing in needs to know of an account; null if nobody has this address. */
export async function findCredentials(reader: Reader, email: string) {
  const [found] = await reader
    .select({
      id: account.id,
      passwordHash: account.passwordHash,
      state: account.state,
      sessionVersion: account.sessionVersion,
    })
    .from(account)
    .where(eq(account.email, email));
  return found ?? null;
}

/** An active account of exactly this session edition; null once disabled or signed out elsewhere. */
export async function findSessionAccount(reader: Reader, id: string, sessionVersion: number) {
  const [found] = await reader
    .select({ id: account.id, name: account.name, nip: account.nip })
    .from(account)
    .where(
      and(
        eq(account.id, id),
        eq(account.sessionVersion, sessionVersion),
        eq(account.state, "ACTIVE"),
      ),
    );
  return found ?? null;
}

/** Roles given to a person that have not ended. */
export function grantsOf(reader: Reader, accountId: string) {
  return reader
    .select({
      role: roleGrant.role,
      agencyId: roleGrant.agencyId,
      selectionId: roleGrant.selectionId,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), isNull(roleGrant.endedAt)));
}

/** Seats on panels that a person holds now. */
export function seatsOf(reader: Reader, accountId: string) {
  return reader
    .select({
      isChair: panelMember.isChair,
      selectionId: panelMember.selectionId,
      agencyId: selection.agencyId,
    })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .where(and(eq(panelMember.accountId, accountId), isNull(panelMember.endedAt)));
}

/** Selections in which a person has started an application, whatever became of it. */
export function selectionsAppliedIn(reader: Reader, accountId: string) {
  return reader
    .selectDistinct({ selectionId: application.selectionId })
    .from(application)
    .where(eq(application.applicantId, accountId));
}

/** Notes that something limited was tried. */
export async function insertAttempt(
  tx: Transaction,
  values: typeof attempt.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(attempt).values(values).returning({ id: attempt.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Says that a noted attempt was no failure. */
export async function settleAttempt(tx: Transaction, id: string): Promise<void> {
  await tx.update(attempt).set({ succeeded: true }).where(eq(attempt.id, id));
}

/** Times of failed attempts on one account since a moment, oldest first. */
export function failuresOnSubject(reader: Reader, act: string, subject: string, since: Date) {
  return reader
    .select({ at: attempt.at })
    .from(attempt)
    .where(
      and(
        eq(attempt.act, act),
        eq(attempt.subject, subject),
        eq(attempt.succeeded, false),
        gt(attempt.at, since),
      ),
    )
    .orderBy(attempt.at)
    .limit(100);
}

/** Times of failed attempts from one network address since a moment, oldest first. */
export function failuresFromAddress(reader: Reader, act: string, address: string, since: Date) {
  return reader
    .select({ at: attempt.at })
    .from(attempt)
    .where(
      and(
        eq(attempt.act, act),
        eq(attempt.address, address),
        eq(attempt.succeeded, false),
        gt(attempt.at, since),
      ),
    )
    .orderBy(attempt.at)
    .limit(500);
}
