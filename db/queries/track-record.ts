import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { application, storedFile, submission } from "#db/schema/application";
import { panelMember, recusal, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import {
  trackRecordAnswer,
  trackRecordLetter,
  trackRecordRequest,
  trackRecordSubject,
} from "#db/schema/supervision";
import { verifierConflict } from "#db/schema/verification";

/** Letters of request of a selection, the oldest first. */
export function listRequests(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: trackRecordRequest.id,
      selectionId: trackRecordRequest.selectionId,
      number: trackRecordRequest.number,
      dated: trackRecordRequest.dated,
      requestedAt: trackRecordRequest.requestedAt,
      requestedBy: account.name,
    })
    .from(trackRecordRequest)
    .innerJoin(account, eq(account.id, trackRecordRequest.requestedBy))
    .where(eq(trackRecordRequest.selectionId, selectionId))
    .orderBy(asc(trackRecordRequest.dated), asc(trackRecordRequest.id));
}

/** A letter of request; null if there is none. */
export async function findRequest(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: trackRecordRequest.id,
      selectionId: trackRecordRequest.selectionId,
      number: trackRecordRequest.number,
    })
    .from(trackRecordRequest)
    .where(eq(trackRecordRequest.id, id));
  return found ?? null;
}

/**
 * All whose administrative result is published as eligible, or who have been asked about, with what
 * they sent. Who withdrew before being asked about is left out.
 */
export async function trackRecordCandidates(reader: Reader, selectionId: string) {
  const rows = await reader
    .select({
      applicationId: application.id,
      postId: application.postId,
      postTitle: POST_TITLE,
      state: application.state,
      accountName: account.name,
      accountNip: account.nip,
      snapshot: submission.snapshot,
      requestId: trackRecordSubject.requestId,
    })
    .from(application)
    .innerJoin(postStage, eq(postStage.postId, application.postId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .leftJoin(trackRecordSubject, eq(trackRecordSubject.applicationId, application.id))
    .where(
      and(
        eq(application.selectionId, selectionId),
        eq(stage.kind, "ADMIN_CHECK"),
        eq(postStage.state, "PUBLISHED"),
        // The code is given with the verdict that admits somebody.
        isNotNull(application.candidateCode),
      ),
    );
  return rows.filter(({ state, requestId }) => state !== "WITHDRAWN" || requestId !== null);
}

/** Answers of a selection in the order in which they were entered for each candidate. */
export function listAnswers(reader: Reader, selectionId: string) {
  return reader
    .select({
      applicationId: trackRecordAnswer.applicationId,
      letterId: trackRecordAnswer.letterId,
      letterNumber: trackRecordLetter.number,
      letterDated: trackRecordLetter.dated,
      edition: trackRecordAnswer.edition,
      finding: trackRecordAnswer.finding,
      remark: trackRecordAnswer.remark,
      reason: trackRecordAnswer.reason,
      recordedAt: trackRecordAnswer.recordedAt,
      recordedBy: account.name,
    })
    .from(trackRecordAnswer)
    .innerJoin(trackRecordLetter, eq(trackRecordLetter.id, trackRecordAnswer.letterId))
    .innerJoin(account, eq(account.id, trackRecordAnswer.recordedBy))
    .where(eq(trackRecordLetter.selectionId, selectionId))
    .orderBy(asc(trackRecordAnswer.applicationId), asc(trackRecordAnswer.edition));
}

/** Letters of answer of a selection, the newest first. */
export function listLetters(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: trackRecordLetter.id,
      number: trackRecordLetter.number,
      dated: trackRecordLetter.dated,
      fileHash: trackRecordLetter.fileHash,
      bytes: storedFile.bytes,
      recordedAt: trackRecordLetter.recordedAt,
      recordedBy: account.name,
    })
    .from(trackRecordLetter)
    .innerJoin(account, eq(account.id, trackRecordLetter.recordedBy))
    .leftJoin(storedFile, eq(storedFile.hash, trackRecordLetter.fileHash))
    .where(eq(trackRecordLetter.selectionId, selectionId))
    .orderBy(desc(trackRecordLetter.dated), desc(trackRecordLetter.id));
}

/** A letter of answer; null if there is none. */
export async function findAnswerLetter(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: trackRecordLetter.id,
      selectionId: trackRecordLetter.selectionId,
      number: trackRecordLetter.number,
      fileHash: trackRecordLetter.fileHash,
      scan: storedFile.scan,
    })
    .from(trackRecordLetter)
    .leftJoin(storedFile, eq(storedFile.hash, trackRecordLetter.fileHash))
    .where(eq(trackRecordLetter.id, id));
  return found ?? null;
}

/** The selection of an application that was asked about, and the date of the request; or null. */
export async function findSubject(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({
      applicationId: trackRecordSubject.applicationId,
      selectionId: trackRecordRequest.selectionId,
      postId: application.postId,
      requested: trackRecordRequest.dated,
    })
    .from(trackRecordSubject)
    .innerJoin(trackRecordRequest, eq(trackRecordRequest.id, trackRecordSubject.requestId))
    .innerJoin(application, eq(application.id, trackRecordSubject.applicationId))
    .where(eq(trackRecordSubject.applicationId, applicationId));
  return found ?? null;
}

/** How often something was entered about a candidate. */
export async function lastEdition(reader: Reader, applicationId: string): Promise<number> {
  const [last] = await reader
    .select({ edition: trackRecordAnswer.edition })
    .from(trackRecordAnswer)
    .where(eq(trackRecordAnswer.applicationId, applicationId))
    .orderBy(desc(trackRecordAnswer.edition))
    .limit(1);
  return last?.edition ?? 0;
}

/** From what a person has recused themselves on this panel, and with whom they have declared a conflict. */
export async function conflictsOf(reader: Reader, selectionId: string, accountId: string) {
  const posts = await reader
    .select({ postId: recusal.postId })
    .from(recusal)
    .innerJoin(panelMember, eq(panelMember.id, recusal.memberId))
    .where(
      and(
        eq(panelMember.selectionId, selectionId),
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
      ),
    );
  const applications = await reader
    .select({ applicationId: verifierConflict.applicationId })
    .from(verifierConflict)
    .where(eq(verifierConflict.accountId, accountId));
  return {
    postIds: posts.map(({ postId }) => postId),
    applicationIds: applications.map(({ applicationId }) => applicationId),
  };
}

/** Enters a letter of request; its id, or null where its number is taken. */
export async function insertRequest(
  tx: Transaction,
  values: typeof trackRecordRequest.$inferInsert,
  applicationIds: readonly string[],
): Promise<string | null> {
  const [row] = await tx
    .insert(trackRecordRequest)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: trackRecordRequest.id });
  if (row === undefined) return null;
  await tx
    .insert(trackRecordSubject)
    .values(applicationIds.map((applicationId) => ({ requestId: row.id, applicationId })));
  return row.id;
}

/** A letter of answer of a selection by its number; null if there is none. */
export async function findLetterByNumber(reader: Reader, selectionId: string, number: string) {
  const [found] = await reader
    .select({ id: trackRecordLetter.id, dated: trackRecordLetter.dated })
    .from(trackRecordLetter)
    .where(
      and(eq(trackRecordLetter.selectionId, selectionId), eq(trackRecordLetter.number, number)),
    );
  return found ?? null;
}

export async function insertLetter(
  tx: Transaction,
  values: typeof trackRecordLetter.$inferInsert,
): Promise<string> {
  const [row] = await tx
    .insert(trackRecordLetter)
    .values(values)
    .returning({ id: trackRecordLetter.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Adds the file of a letter that has none; false when somebody was first. */
export async function setLetterFile(tx: Transaction, id: string, hash: string): Promise<boolean> {
  const written = await tx
    .update(trackRecordLetter)
    .set({ fileHash: hash })
    .where(and(eq(trackRecordLetter.id, id), isNull(trackRecordLetter.fileHash)))
    .returning({ id: trackRecordLetter.id });
  return written.length === 1;
}

export async function insertAnswer(
  tx: Transaction,
  values: typeof trackRecordAnswer.$inferInsert,
): Promise<void> {
  await tx.insert(trackRecordAnswer).values(values);
}
