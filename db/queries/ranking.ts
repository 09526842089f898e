import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { applicantProfile, application } from "#db/schema/application";
import { decision, shortlistEntry, signedRanking } from "#db/schema/decision";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { postStage, stageResult } from "#db/schema/scoring";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { StageState } from "#domain/scoring/life-cycle";

/** States in which the results of a stage are known to more people than those who entered them. */
const DECIDED: StageState[] = ["DECIDED", "PUBLISHED"];

/** The posts of a selection with how their ranking and their decision stand, in the plan's order. */
export function postsToRank(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: selectionPost.id,
      code: selectionPost.code,
      title: POST_TITLE,
      signedAt: signedRanking.signedAt,
      decisionState: decision.state,
    })
    .from(selectionPost)
    .leftJoin(signedRanking, eq(signedRanking.postId, selectionPost.id))
    .leftJoin(decision, eq(decision.postId, selectionPost.id))
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position));
}

/** The scored stages of these posts with their weights and where they stand, in the plan's order. */
export async function scoredStagesOf(reader: Reader, postIds: readonly string[]) {
  const rows = await reader
    .select({
      postId: postStage.postId,
      postStageId: postStage.id,
      stageId: stage.id,
      kind: stage.kind,
      position: stage.position,
      weight: stage.weight,
      state: postStage.state,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(and(inArray(postStage.postId, [...postIds]), isNotNull(stage.weight)))
    .orderBy(asc(stage.position));
  return rows.map((row) => ({ ...row, weight: row.weight ?? 0 }));
}

/** The candidates of a post in any of these states, with their names. */
export async function entrantsOf(
  reader: Reader,
  postId: string,
  states: readonly ApplicationState[],
) {
  const rows = await reader
    .select({
      applicationId: application.id,
      applicantId: application.applicantId,
      candidateCode: application.candidateCode,
      state: application.state,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(and(eq(application.postId, postId), inArray(application.state, [...states])))
    .orderBy(asc(application.id));
  return rows.map(({ accountName, fullName, candidateCode, ...row }) => ({
    ...row,
    candidateCode: candidateCode ?? "",
    name: fullName ?? accountName,
  }));
}

/** Values of the decided scored stages of a post. Nothing of a stage before its decision. */
export async function decidedValues(reader: Reader, postId: string) {
  const rows = await reader
    .select({
      stageId: postStage.stageId,
      applicationId: stageResult.applicationId,
      value: stageResult.value,
      exact: stageResult.exact,
    })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .where(and(eq(postStage.postId, postId), inArray(postStage.state, DECIDED)));
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
}

/** What the plan of the post's selection says about its ranking. */
export async function rankingPlanOf(reader: Reader, postId: string) {
  const [found] = await reader
    .select({
      tieCriterion: selection.tieCriterion,
      announcementNumber: selection.announcementNumber,
      publicationMode: selection.publicationMode,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(eq(selectionPost.id, postId));
  if (!found) throw new Error(`No post ${postId}.`);
  return found;
}

/** The ranking of a post as it was signed; null before. */
export async function findSignedRanking(reader: Reader, postId: string) {
  const [found] = await reader
    .select({
      id: signedRanking.id,
      lines: signedRanking.lines,
      tieReason: signedRanking.tieReason,
      shortReason: signedRanking.shortReason,
      signedAt: signedRanking.signedAt,
      signedByName: account.name,
    })
    .from(signedRanking)
    .innerJoin(account, eq(account.id, signedRanking.signedBy))
    .where(eq(signedRanking.postId, postId));
  return found ?? null;
}

/** Applications that the signed ranking of a post lets go out. */
export async function shortlistedIds(reader: Reader, postId: string): Promise<string[]> {
  const rows = await reader
    .select({ applicationId: shortlistEntry.applicationId })
    .from(shortlistEntry)
    .where(eq(shortlistEntry.postId, postId));
  return rows.map(({ applicationId }) => applicationId);
}

/** Keeps a ranking as it was signed, with the names that go out. */
export async function insertSignedRanking(
  tx: Transaction,
  values: typeof signedRanking.$inferInsert,
  names: readonly { readonly applicationId: string; readonly rank: number }[],
): Promise<string> {
  const [signed] = await tx
    .insert(signedRanking)
    .values(values)
    .returning({ id: signedRanking.id });
  if (!signed) throw new Error("The insert returned no row.");
  await tx.insert(shortlistEntry).values(names.map((name) => ({ ...name, postId: values.postId })));
  return signed.id;
}
