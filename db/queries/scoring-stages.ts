import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { applicantProfile, application } from "#db/schema/application";
import {
  criterion,
  panelMember,
  recusal,
  selection,
  selectionPost,
  stage,
} from "#db/schema/planning";
import { postStage, stageResult } from "#db/schema/scoring";
import type { StageState } from "#domain/scoring/life-cycle";

/** The members seated now, chair first, with the posts from which each is recused. */
export async function panelOf(reader: Reader, selectionId: string) {
  const rows = await reader
    .select({
      memberId: panelMember.id,
      accountId: panelMember.accountId,
      name: account.name,
      isChair: panelMember.isChair,
      recusedPostId: recusal.postId,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .leftJoin(recusal, eq(recusal.memberId, panelMember.id))
    .where(and(eq(panelMember.selectionId, selectionId), isNull(panelMember.endedAt)))
    .orderBy(asc(panelMember.seatedAt), asc(panelMember.id));
  const seats = new Map<string, Omit<(typeof rows)[number], "recusedPostId">>();
  const recused = new Set<string>();
  for (const { recusedPostId, ...seat } of rows) {
    seats.set(seat.memberId, seat);
    if (recusedPostId !== null) recused.add(`${seat.memberId} ${recusedPostId}`);
  }
  const members = [...seats.values()].sort((a, b) => Number(b.isChair) - Number(a.isChair));
  return {
    members,
    /** Each seat as it stands towards one post. */
    towards: (postId: string) =>
      members.map((seat) => ({ ...seat, recused: recused.has(`${seat.memberId} ${postId}`) })),
  };
}

/** The members seated now, chair first, each as they stand towards one post. */
export async function panelForPost(reader: Reader, selectionId: string, postId: string) {
  return (await panelOf(reader, selectionId)).towards(postId);
}

/** The stages of the plan with where each stands for one post, in the plan's order. */
export function stagesOfPost(reader: Reader, postId: string) {
  return reader
    .select({
      postStageId: postStage.id,
      kind: stage.kind,
      position: stage.position,
      state: postStage.state,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(postStage.postId, postId))
    .orderBy(asc(stage.position));
}

/** Stages × posts of a selection, in the order of the plan and of the posts. */
export function postStagesOfSelection(reader: Reader, selectionId: string) {
  return reader
    .select({
      postStageId: postStage.id,
      stageId: stage.id,
      kind: stage.kind,
      resultMode: stage.resultMode,
      position: stage.position,
      endsOn: stage.endsOn,
      state: postStage.state,
      version: postStage.version,
      postId: selectionPost.id,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
      cancelledAt: selectionPost.cancelledAt,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .where(eq(stage.selectionId, selectionId))
    .orderBy(asc(stage.position), asc(selectionPost.position));
}

/** What a sheet of the stage asks, in its order. */
export function criteriaOf(reader: Reader, stageId: string) {
  return reader
    .select({
      id: criterion.id,
      name: criterion.name,
      nameEn: criterion.nameEn,
      description: criterion.description,
      descriptionEn: criterion.descriptionEn,
      weight: criterion.weight,
      of: stage.criteriaTotal,
      lowest: criterion.lowest,
      highest: criterion.highest,
      levels: criterion.levels,
    })
    .from(criterion)
    .innerJoin(stage, eq(stage.id, criterion.stageId))
    .where(eq(criterion.stageId, stageId))
    .orderBy(asc(criterion.position));
}

/** Everybody of these posts who was ever admitted, by candidate code. */
export async function candidatesOf(reader: Reader, postIds: readonly string[]) {
  const rows = await reader
    .select({
      applicationId: application.id,
      postId: application.postId,
      applicantId: application.applicantId,
      state: application.state,
      version: application.version,
      candidateCode: application.candidateCode,
      paperCode: application.paperCode,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(and(inArray(application.postId, [...postIds]), isNotNull(application.candidateCode)))
    .orderBy(asc(application.candidateCode));
  return rows.map(({ accountName, fullName, candidateCode, paperCode, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
    code: candidateCode ?? "",
    paperCode: paperCode ?? "",
  }));
}

/** Moves a stage of a post on; false when somebody else did meanwhile. */
export async function movePostStage(
  tx: Transaction,
  at: { readonly postStageId: string; readonly version: number },
  values: Partial<typeof postStage.$inferInsert> & { readonly state: StageState },
): Promise<boolean> {
  const moved = await tx
    .update(postStage)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(postStage.id, at.postStageId), eq(postStage.version, at.version)))
    .returning({ id: postStage.id });
  return moved.length === 1;
}

/** Raises the version of a stage of a post whose sheets change; false when it was changed meanwhile. */
export async function touchPostStage(
  tx: Transaction,
  at: { readonly postStageId: string; readonly version: number },
): Promise<boolean> {
  const touched = await tx
    .update(postStage)
    .set({ version: at.version + 1 })
    .where(and(eq(postStage.id, at.postStageId), eq(postStage.version, at.version)))
    .returning({ id: postStage.id });
  return touched.length === 1;
}

/** Moves applications of a post from one state to the next; how many there were. */
export async function moveApplications(
  tx: Transaction,
  applicationIds: readonly string[],
  values: Partial<typeof application.$inferInsert>,
): Promise<void> {
  if (applicationIds.length === 0) return;
  await tx
    .update(application)
    .set({ ...values, version: sql`${application.version} + 1` })
    .where(inArray(application.id, [...applicationIds]));
}

/** Takes one application out; false when it was changed meanwhile. */
export async function disqualifyApplication(
  tx: Transaction,
  at: { readonly applicationId: string; readonly version: number },
  values: Partial<typeof application.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(application)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(application.id, at.applicationId), eq(application.version, at.version)))
    .returning({ id: application.id });
  return written.length === 1;
}

/** Adds what a decided stage says about its candidates. */
export async function insertStageResults(
  tx: Transaction,
  rows: (typeof stageResult.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(stageResult).values(rows);
}

/** Results of stages of a post with the person each one is about. Only for decided stages. */
export function resultsOf(reader: Reader, postStageIds: readonly string[]) {
  return reader
    .select({
      postStageId: stageResult.postStageId,
      applicationId: stageResult.applicationId,
      applicantId: application.applicantId,
      applicationState: application.state,
      value: stageResult.value,
      category: stageResult.category,
      scorers: stageResult.scorers,
      passed: stageResult.passed,
    })
    .from(stageResult)
    .innerJoin(application, eq(application.id, stageResult.applicationId))
    .where(inArray(stageResult.postStageId, [...postStageIds]));
}

/** Why members do not score a post, in their own words: for whoever presides, nobody else. */
export function recusalsOfPost(reader: Reader, postId: string) {
  return reader
    .select({
      memberId: recusal.memberId,
      reason: recusal.reason,
      declaredAt: recusal.declaredAt,
    })
    .from(recusal)
    .innerJoin(panelMember, eq(panelMember.id, recusal.memberId))
    .where(and(eq(recusal.postId, postId), isNull(panelMember.endedAt)))
    .orderBy(asc(recusal.declaredAt));
}

/** The posts of a selection. */
export function postsOf(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: selectionPost.id,
      code: selectionPost.code,
      title: POST_TITLE,
      closesAt: selectionPost.closesAt,
    })
    .from(selectionPost)
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position));
}

/** Notes a member's conflict for a post. */
export async function insertRecusal(
  tx: Transaction,
  values: typeof recusal.$inferInsert,
): Promise<void> {
  await tx.insert(recusal).values(values);
}

/** Running selections on whose panels a person sits now, with how many posts they are recused from. */
export function seatedSelectionsOf(reader: Reader, accountId: string) {
  return reader
    .select({
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      agencyId: selection.agencyId,
      memberId: panelMember.id,
      isChair: panelMember.isChair,
      recusals: count(recusal.id),
    })
    .from(panelMember)
    .innerJoin(selection, eq(selection.id, panelMember.selectionId))
    .leftJoin(recusal, eq(recusal.memberId, panelMember.id))
    .where(
      and(
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
        eq(selection.state, "RUNNING"),
      ),
    )
    .groupBy(
      selection.id,
      selection.name,
      selection.nameEn,
      selection.agencyId,
      selection.createdAt,
      panelMember.id,
      panelMember.isChair,
    )
    .orderBy(asc(selection.createdAt), asc(selection.id));
}

/** A person's own declarations of conflict in one selection. */
export function ownRecusals(reader: Reader, memberId: string) {
  return reader
    .select({ postId: recusal.postId, reason: recusal.reason, declaredAt: recusal.declaredAt })
    .from(recusal)
    .where(eq(recusal.memberId, memberId));
}

/** When a stage of a post was opened, unsealed (by whom), decided and published. */
export async function postStageTimes(reader: Reader, postStageId: string) {
  const [found] = await reader
    .select({
      openedAt: postStage.openedAt,
      unsealedAt: postStage.unsealedAt,
      unsealedBy: account.name,
      decidedAt: postStage.decidedAt,
      publishedAt: postStage.publishedAt,
    })
    .from(postStage)
    .leftJoin(account, eq(account.id, postStage.unsealedBy))
    .where(eq(postStage.id, postStageId));
  return found ?? null;
}
