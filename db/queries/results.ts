import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client";
import { account } from "#db/schema/accounts";
import { applicantProfile, application } from "#db/schema/application";
import { decision, shortlistEntry, signedRanking } from "#db/schema/decision";
import { selectionPost, stage } from "#db/schema/planning";
import { postStage, stageResult } from "#db/schema/scoring";

/** The published stages of a selection, post by post, in the order of the plan. No other stage. */
export function publishedStages(reader: Reader, selectionId: string) {
  return reader
    .select({
      postStageId: postStage.id,
      postId: postStage.postId,
      kind: stage.kind,
      resultMode: stage.resultMode,
      sheetDecimals: stage.sheetDecimals,
      publishedAt: postStage.publishedAt,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(and(eq(stage.selectionId, selectionId), eq(postStage.state, "PUBLISHED")))
    .orderBy(asc(stage.position));
}

/** What the published stages of a selection say, with names: the loader decides who is named. */
export async function publishedResults(reader: Reader, selectionId: string) {
  const rows = await reader
    .select({
      postStageId: stageResult.postStageId,
      applicationId: stageResult.applicationId,
      candidateCode: application.candidateCode,
      receiptNumber: application.receiptNumber,
      value: stageResult.value,
      category: stageResult.category,
      passed: stageResult.passed,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(application, eq(application.id, stageResult.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(and(eq(stage.selectionId, selectionId), eq(postStage.state, "PUBLISHED")));
  return rows.map(({ accountName, fullName, candidateCode, receiptNumber, ...row }) => ({
    ...row,
    candidateCode: candidateCode ?? "",
    receiptNumber: receiptNumber ?? "",
    name: fullName ?? accountName,
  }));
}

/** The posts whose names were handed over, with the signed totals and what became of the names. */
export function publishedDecisions(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: decision.postId,
      state: decision.state,
      handedOverAt: decision.handedOverAt,
      pickedApplicationId: decision.pickedApplicationId,
      publishedAt: decision.publishedAt,
      lines: signedRanking.lines,
    })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .innerJoin(signedRanking, eq(signedRanking.postId, decision.postId))
    .where(eq(selectionPost.selectionId, selectionId));
}

/** The names on the shortlists of these posts. */
export async function shortlistedNames(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  const rows = await reader
    .select({
      postId: shortlistEntry.postId,
      applicationId: shortlistEntry.applicationId,
      rank: shortlistEntry.rank,
      state: application.state,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(shortlistEntry)
    .innerJoin(application, eq(application.id, shortlistEntry.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(inArray(shortlistEntry.postId, [...postIds]));
  return rows.map(({ accountName, fullName, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
  }));
}
