import { and, asc, count, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { applicationDocument } from "#db/schema/application";
import { panelMember } from "#db/schema/planning";
import {
  verdictDispute,
  verifierCheck,
  verifierConflict,
  verifierFinding,
} from "#db/schema/verification";
import type { Looked } from "#domain/verification/sources";
import type { CheckVerdict, Reasons } from "#domain/verification/terms";

/** Everybody who has begun to check an application, in the order of their places. */
export function checksOf(reader: Reader, applicationId: string) {
  return reader
    .select({
      checkId: verifierCheck.id,
      verifierId: verifierCheck.verifierId,
      verifierName: account.name,
      place: verifierCheck.place,
      completedAt: verifierCheck.completedAt,
      version: verifierCheck.version,
    })
    .from(verifierCheck)
    .innerJoin(account, eq(account.id, verifierCheck.verifierId))
    .where(eq(verifierCheck.applicationId, applicationId))
    .orderBy(asc(verifierCheck.place), asc(verifierCheck.id));
}
export type CheckRow = Awaited<ReturnType<typeof checksOf>>[number];

/** What was found in some checks, each with its subject: a document or a requirement. */
export async function findingsOf(reader: Reader, checkIds: readonly string[]) {
  if (checkIds.length === 0) return [];
  const rows = await reader
    .select({
      checkId: verifierFinding.checkId,
      documentId: verifierFinding.documentId,
      requirementId: verifierFinding.requirementId,
      verdict: verifierFinding.verdict,
      reason: verifierFinding.reason,
      moreReasons: verifierFinding.moreReasons,
      note: verifierFinding.note,
      sources: verifierFinding.sources,
      sourceNote: verifierFinding.sourceNote,
      givenAt: verifierFinding.givenAt,
      version: verifierFinding.version,
    })
    .from(verifierFinding)
    .where(inArray(verifierFinding.checkId, [...checkIds]));
  return rows.map((row) => ({ ...row, subjectId: row.documentId ?? row.requirementId ?? "" }));
}

/** What two verifiers differ on in an application, decided or not. */
export async function disputesOf(reader: Reader, applicationId: string) {
  const rows = await reader
    .select({
      disputeId: verdictDispute.id,
      documentId: verdictDispute.documentId,
      requirementId: verdictDispute.requirementId,
      openedAt: verdictDispute.openedAt,
      memberId: verdictDispute.memberId,
      because: verdictDispute.because,
      decidedAt: verdictDispute.decidedAt,
      version: verdictDispute.version,
    })
    .from(verdictDispute)
    .where(eq(verdictDispute.applicationId, applicationId))
    .orderBy(asc(verdictDispute.openedAt), asc(verdictDispute.id));
  return rows.map((row) => ({ ...row, subjectId: row.documentId ?? row.requirementId ?? "" }));
}

/** Whether somebody has declared a conflict of interest with an applicant. */
export async function hasConflict(
  reader: Reader,
  applicationId: string,
  accountId: string,
): Promise<boolean> {
  const found = await reader
    .select({ id: verifierConflict.id })
    .from(verifierConflict)
    .where(
      and(
        eq(verifierConflict.applicationId, applicationId),
        eq(verifierConflict.accountId, accountId),
      ),
    );
  return found.length > 0;
}

/** How many have finished each application, and how much is in dispute, by application id. */
export async function standingOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return { done: [], disputed: [] };
  const ids = [...applicationIds];
  // One after the other: a transaction has one connection.
  const done = await reader
    .select({ applicationId: verifierCheck.applicationId, count: count() })
    .from(verifierCheck)
    .where(
      and(
        inArray(verifierCheck.applicationId, ids),
        isNotNull(verifierCheck.place),
        isNotNull(verifierCheck.completedAt),
      ),
    )
    .groupBy(verifierCheck.applicationId);
  const disputed = await reader
    .select({ applicationId: verdictDispute.applicationId, count: count() })
    .from(verdictDispute)
    .where(and(inArray(verdictDispute.applicationId, ids), isNull(verdictDispute.decidedAt)))
    .groupBy(verdictDispute.applicationId);
  return { done, disputed };
}

/** How much each of the verifiers who have finished found not met, by application. */
export async function outcomesOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  const rows = await reader
    .select({
      applicationId: verifierCheck.applicationId,
      place: verifierCheck.place,
      notMet: sql<number>`sum(case when ${verifierFinding.verdict} = 'NOT_MET' then 1 else 0 end)`,
    })
    .from(verifierCheck)
    .innerJoin(verifierFinding, eq(verifierFinding.checkId, verifierCheck.id))
    .leftJoin(applicationDocument, eq(applicationDocument.id, verifierFinding.documentId))
    .where(
      and(
        inArray(verifierCheck.applicationId, [...applicationIds]),
        isNotNull(verifierCheck.place),
        isNotNull(verifierCheck.completedAt),
        // What was found in a file that was replaced since does not count.
        or(isNull(verifierFinding.documentId), eq(applicationDocument.isCurrent, true)),
      ),
    )
    .groupBy(verifierCheck.applicationId, verifierCheck.place)
    .orderBy(asc(verifierCheck.place));
  return rows.map((row) => ({ ...row, notMet: Number(row.notMet) }));
}

/** What a member of the panel decided where two verifiers differed, by application. */
export async function decidedDisputesOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  return reader
    .select({
      applicationId: verdictDispute.applicationId,
      memberName: account.name,
      because: verdictDispute.because,
    })
    .from(verdictDispute)
    .innerJoin(panelMember, eq(panelMember.id, verdictDispute.memberId))
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .where(
      and(
        inArray(verdictDispute.applicationId, [...applicationIds]),
        isNotNull(verdictDispute.decidedAt),
      ),
    )
    .orderBy(asc(verdictDispute.decidedAt), asc(verdictDispute.id));
}

/** Gives somebody a place at an application; null when somebody else was quicker. */
export async function takePlace(
  tx: Transaction,
  values: { applicationId: string; verifierId: string; place: number; startedAt: Date },
): Promise<string | null> {
  const [row] = await tx
    .insert(verifierCheck)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: verifierCheck.id });
  return row?.id ?? null;
}

type Given = Looked &
  Reasons & {
    readonly verdict: CheckVerdict;
    readonly note: string;
    readonly givenAt: Date;
  };

/** What a finding is about. */
export type Subject = { readonly documentId: string } | { readonly requirementId: string };

/** Writes one finding over the version last seen, 0 for none; false when it was changed meanwhile. */
export async function saveFinding(
  tx: Transaction,
  checkId: string,
  subject: Subject,
  seen: number,
  given: Given,
): Promise<boolean> {
  const isAbout =
    "documentId" in subject
      ? eq(verifierFinding.documentId, subject.documentId)
      : eq(verifierFinding.requirementId, subject.requirementId);
  const written =
    seen === 0
      ? await tx
          .insert(verifierFinding)
          .values({ checkId, ...subject, ...given })
          .onConflictDoNothing()
          .returning({ id: verifierFinding.id })
      : await tx
          .update(verifierFinding)
          .set({ ...given, version: seen + 1 })
          .where(
            and(eq(verifierFinding.checkId, checkId), isAbout, eq(verifierFinding.version, seen)),
          )
          .returning({ id: verifierFinding.id });
  return written.length > 0;
}

/** Completes a check, opens it again or gives up its place, over the version last seen. */
export async function updateCheck(
  tx: Transaction,
  seen: { readonly checkId: string; readonly version: number },
  values: { readonly completedAt: Date | null } | { readonly place: null },
): Promise<boolean> {
  const written = await tx
    .update(verifierCheck)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(verifierCheck.id, seen.checkId), eq(verifierCheck.version, seen.version)))
    .returning({ id: verifierCheck.id });
  return written.length > 0;
}

/** Opens a dispute, or an earlier one on the same thing once more. */
export async function openDispute(
  tx: Transaction,
  applicationId: string,
  subject: Subject,
  earlier: { readonly disputeId: string; readonly version: number } | null,
  openedAt: Date,
): Promise<void> {
  if (earlier === null) {
    await tx.insert(verdictDispute).values({ applicationId, ...subject, openedAt });
    return;
  }
  await tx
    .update(verdictDispute)
    .set({ openedAt, memberId: null, because: null, decidedAt: null, version: earlier.version + 1 })
    .where(eq(verdictDispute.id, earlier.disputeId));
}

/** Names who decides, or keeps the decision, over the version last seen. */
export async function updateDispute(
  tx: Transaction,
  seen: { readonly disputeId: string; readonly version: number },
  values: { readonly memberId: string } | { readonly because: string; readonly decidedAt: Date },
): Promise<boolean> {
  const written = await tx
    .update(verdictDispute)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(verdictDispute.id, seen.disputeId), eq(verdictDispute.version, seen.version)))
    .returning({ id: verdictDispute.id });
  return written.length > 0;
}

export async function insertConflict(
  tx: Transaction,
  values: typeof verifierConflict.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(verifierConflict)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: verifierConflict.id });
  return written.length > 0;
}
