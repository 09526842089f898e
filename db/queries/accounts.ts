import { and, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { builtOnce, type Value } from "#db/built-once";
import type { Reader, Transaction } from "#db/client";
import { account, attempt } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { integrityPact, panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import type { StaffRole } from "#domain/actor";

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

const sessionAccount = builtOnce(
  "session_account",
  (reader, value: Value<"id" | "sessionVersion">) =>
    reader
      .select({ id: account.id, name: account.name, nip: account.nip })
      .from(account)
      .where(
        and(
          eq(account.id, value("id")),
          eq(account.sessionVersion, value("sessionVersion")),
          eq(account.state, "ACTIVE"),
        ),
      ),
);

/** An active account of exactly this session edition; null once disabled or signed out elsewhere. */
export async function findSessionAccount(reader: Reader, id: string, sessionVersion: number) {
  const [found] = await sessionAccount(reader, { id, sessionVersion });
  return found ?? null;
}

/** How a row of `ties` ties a person. */
type Tie = "ROLE" | "APPLIES" | "PACT";

const ties = builtOnce("ties_of_account", (reader, value: Value<"accountId">) => {
  const nothing = sql<null>`null`;
  const tie = (name: Tie) => sql<Tie>`${sql.raw(`'${name}'`)}`;
  return reader
    .select({
      tie: tie("ROLE"),
      role: sql<StaffRole | null>`${roleGrant.role}`,
      agencyId: sql<string | null>`${roleGrant.agencyId}`,
      selectionId: sql<string | null>`${roleGrant.selectionId}`,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, value("accountId")), isNull(roleGrant.endedAt)))
    .unionAll(
      reader
        .select({
          tie: tie("ROLE"),
          role: sql<StaffRole | null>`case when ${panelMember.isChair} then 'PANEL_CHAIR' else 'PANEL_MEMBER' end`,
          agencyId: sql<string | null>`${selection.agencyId}`,
          selectionId: sql<string | null>`${panelMember.selectionId}`,
        })
        .from(panelMember)
        .innerJoin(selection, eq(selection.id, panelMember.selectionId))
        .where(
          and(
            eq(panelMember.accountId, value("accountId")),
            isNull(panelMember.endedAt),
            isNull(panelMember.accessEndedAt),
          ),
        ),
    )
    .unionAll(
      reader
        .selectDistinct({
          tie: tie("APPLIES"),
          role: sql<StaffRole | null>`${nothing}`,
          agencyId: sql<string | null>`${nothing}`,
          selectionId: sql<string | null>`${application.selectionId}`,
        })
        .from(application)
        .where(eq(application.applicantId, value("accountId"))),
    )
    .unionAll(
      reader
        .select({
          tie: tie("PACT"),
          role: sql<StaffRole | null>`${nothing}`,
          agencyId: sql<string | null>`${nothing}`,
          selectionId: sql<string | null>`${integrityPact.selectionId}`,
        })
        .from(integrityPact)
        .where(eq(integrityPact.accountId, value("accountId"))),
    );
});

/**
 * All that ties a person to agencies and selections, in one query: roles that have not ended, seats
 * on panels held now, selections in which they have started an application, whatever became of it,
 * and those whose integrity pact they have accepted.
 */
export async function tiesOf(reader: Reader, accountId: string) {
  const rows = await ties(reader, { accountId });
  const selectionsTied = (wanted: Tie) =>
    rows.flatMap(({ tie, selectionId }) =>
      tie === wanted && selectionId !== null ? [selectionId] : [],
    );
  return {
    grants: rows.flatMap(({ role, agencyId, selectionId }) =>
      role === null ? [] : [{ role, agencyId, selectionId }],
    ),
    applyingIn: selectionsTied("APPLIES"),
    pactsIn: selectionsTied("PACT"),
  };
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

/** Deletes attempts up to a moment. @returns how many */
export async function deleteOldAttempts(
  tx: Transaction,
  until: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: attempt.id })
    .from(attempt)
    .where(lte(attempt.at, until))
    .limit(limit);
  const gone = await tx
    .delete(attempt)
    .where(inArray(attempt.id, old))
    .returning({ id: attempt.id });
  return gone.length;
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
