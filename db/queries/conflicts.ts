import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { applicantProfile, application, submission } from "#db/schema/application";
import { recusal, selection, selectionPost, stage } from "#db/schema/planning";
import { conflictStatement, postStage, scoreSheet } from "#db/schema/scoring";
import { TO_STATE_ON } from "#domain/scoring/conflict";

/** The applicants of these posts about whom each member says whether there is a tie, by name. */
export async function applicantsToStateOn(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  const rows = await reader
    .select({
      applicationId: application.id,
      postId: application.postId,
      accountName: account.name,
      fullName: applicantProfile.fullName,
      currentPost: applicantProfile.currentPost,
      agencyName: applicantProfile.agencyName,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(
      and(inArray(application.postId, [...postIds]), inArray(application.state, [...TO_STATE_ON])),
    )
    .orderBy(asc(application.sortName), asc(application.id));
  return rows.map(({ accountName, fullName, currentPost, agencyName, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
    /** Where they work, to tell people of one name apart. */
    office: [currentPost, agencyName].filter((part) => part !== null).join(", "),
  }));
}

/** Stages of posts that wait to be opened and of which nobody was reminded yet, post by post. */
export function stagesToRemindOf(reader: Reader) {
  return reader
    .select({ postStageId: postStage.id, postId: postStage.postId })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(
      and(
        eq(selection.state, "RUNNING"),
        isNull(selectionPost.cancelledAt),
        eq(postStage.state, "PLANNED"),
        ne(stage.kind, "ADMIN_CHECK"),
        isNull(postStage.remindedAt),
      ),
    )
    .orderBy(asc(postStage.postId), asc(stage.position));
}

/**
 * Notes that members were reminded before these stages; their versions stay, because nothing of them
 * changed.
 * @returns of which of them nobody had been reminded before
 */
export async function noteStatementReminder(
  tx: Transaction,
  postStageIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const noted = await tx
    .update(postStage)
    .set({ remindedAt: now })
    .where(and(inArray(postStage.id, [...postStageIds]), isNull(postStage.remindedAt)))
    .returning({ id: postStage.id });
  return noted.map(({ id }) => id);
}

/** What these applicants have sent, as it was frozen. */
export function sentBy(reader: Reader, applicationIds: readonly string[]) {
  return reader
    .select({ applicationId: application.id, snapshot: submission.snapshot })
    .from(application)
    .innerJoin(submission, CURRENT_SUBMISSION)
    .where(inArray(application.id, [...applicationIds]));
}

/** What members have said about the applicants of a post. */
export function statementsOn(reader: Reader, postId: string) {
  return reader
    .select({
      memberId: conflictStatement.memberId,
      applicationId: conflictStatement.applicationId,
      kind: conflictStatement.kind,
      statedAt: conflictStatement.statedAt,
    })
    .from(conflictStatement)
    .innerJoin(application, eq(application.id, conflictStatement.applicationId))
    .where(eq(application.postId, postId));
}

/** What one member has said, in all posts. */
export function statementsOf(reader: Reader, memberIds: readonly string[]) {
  return reader
    .select({
      memberId: conflictStatement.memberId,
      applicationId: conflictStatement.applicationId,
      statedAt: conflictStatement.statedAt,
    })
    .from(conflictStatement)
    .where(inArray(conflictStatement.memberId, [...memberIds]));
}

/** The sheets of members who are recused from a post, with when they said so. */
export function sheetsOfRecused(reader: Reader, postId: string) {
  return reader
    .select({
      memberId: recusal.memberId,
      postStageId: scoreSheet.postStageId,
      state: scoreSheet.state,
      declaredAt: recusal.declaredAt,
    })
    .from(recusal)
    .innerJoin(scoreSheet, eq(scoreSheet.memberId, recusal.memberId))
    .innerJoin(
      postStage,
      and(eq(postStage.id, scoreSheet.postStageId), eq(postStage.postId, recusal.postId)),
    )
    .where(eq(recusal.postId, postId));
}

export async function insertStatements(
  tx: Transaction,
  rows: (typeof conflictStatement.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(conflictStatement).values(rows);
}
