import { and, asc, count, eq, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { amendment, cancellation, extension, extensionPost } from "#db/schema/announcement";
import { application, applicationDocument } from "#db/schema/application";
import { panelMember, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { adminVerdict } from "#db/schema/verification";
import type { ApplicationState } from "#domain/application/life-cycle";

/** The stages of all posts of a selection with their states: what an amendment depends on. */
export function stageStates(reader: Reader, selectionId: string) {
  return reader
    .select({ stageId: postStage.stageId, postId: postStage.postId, state: postStage.state })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(stage.selectionId, selectionId));
}

/** The posts of a selection that were extended: they had been closed before. */
export async function extendedPostIds(reader: Reader, selectionId: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ postId: extensionPost.postId })
    .from(extensionPost)
    .innerJoin(selectionPost, eq(selectionPost.id, extensionPost.postId))
    .where(eq(selectionPost.selectionId, selectionId));
  return rows.map(({ postId }) => postId);
}

/** Takes the files that were sent for a document that is no longer asked for out of what counts. */
export async function retireFilesOf(tx: Transaction, requiredDocumentId: string): Promise<void> {
  await tx
    .update(applicationDocument)
    .set({ isCurrent: false })
    .where(eq(applicationDocument.requiredDocumentId, requiredDocumentId));
}

/** Each post of a selection with its window and how often it was extended. */
export function postWindows(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: selectionPost.id,
      title: POST_TITLE,
      lastDay: selectionPost.lastDay,
      closesAt: selectionPost.closesAt,
      cancelledAt: selectionPost.cancelledAt,
      version: selectionPost.version,
      earlier: max(extensionPost.sequence),
    })
    .from(selectionPost)
    .leftJoin(extensionPost, eq(extensionPost.postId, selectionPost.id))
    .where(eq(selectionPost.selectionId, selectionId))
    .groupBy(selectionPost.id)
    .orderBy(asc(selectionPost.position), asc(selectionPost.id));
}

/** How many applications of each post are in each state, and with which proposal of the check. */
export function supplyCounts(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: application.postId,
      state: application.state,
      proposal: adminVerdict.proposal,
      count: count(),
    })
    .from(application)
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(eq(application.selectionId, selectionId))
    .groupBy(application.postId, application.state, adminVerdict.proposal);
}

/** Who applied for posts, in the states given. */
export function applicantsOfPosts(
  reader: Reader,
  postIds: readonly string[],
  states: readonly ApplicationState[],
) {
  return reader
    .select({
      applicationId: application.id,
      applicantId: application.applicantId,
      postId: application.postId,
      state: application.state,
    })
    .from(application)
    .where(and(inArray(application.postId, [...postIds]), inArray(application.state, [...states])));
}

/** Moves the applications of posts from one of several states to one. */
export async function moveApplicationsOfPosts(
  tx: Transaction,
  postIds: readonly string[],
  from: readonly ApplicationState[],
  values: Partial<typeof application.$inferInsert>,
): Promise<string[]> {
  const moved = await tx
    .update(application)
    .set({ ...values, version: sql`${application.version} + 1` })
    .where(and(inArray(application.postId, [...postIds]), inArray(application.state, [...from])))
    .returning({ id: application.id });
  return moved.map(({ id }) => id);
}

/** Takes the codes of a post back, also of those who have left. */
export async function takeCodesBack(tx: Transaction, postId: string): Promise<void> {
  await tx
    .update(application)
    .set({ candidateCode: null, paperCode: null, version: sql`${application.version} + 1` })
    .where(and(eq(application.postId, postId), isNotNull(application.candidateCode)));
}

/** Whether the post still had that version and was written. */
export async function movePostWindow(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: { readonly lastDay?: string; readonly closesAt?: Date; readonly cancelledAt?: Date },
): Promise<boolean> {
  const written = await tx
    .update(selectionPost)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(selectionPost.id, seen.id), eq(selectionPost.version, seen.version)))
    .returning({ id: selectionPost.id });
  return written.length === 1;
}

/** Whether the selection still had that version and was written. */
export async function amendSelection(
  tx: Transaction,
  seen: { readonly selectionId: string; readonly version: number },
  values: Partial<typeof selection.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(selection)
    .set({ ...values, version: seen.version + 1, planVersion: sql`${selection.planVersion} + 1` })
    .where(and(eq(selection.id, seen.selectionId), eq(selection.version, seen.version)))
    .returning({ id: selection.id });
  return written.length === 1;
}

export async function insertExtension(
  tx: Transaction,
  values: typeof extension.$inferInsert,
  posts: readonly Omit<typeof extensionPost.$inferInsert, "extensionId">[],
): Promise<string> {
  const [inserted] = await tx.insert(extension).values(values).returning({ id: extension.id });
  if (!inserted) throw new Error("The insert returned no row.");
  await tx
    .insert(extensionPost)
    .values(posts.map((post) => ({ ...post, extensionId: inserted.id })));
  return inserted.id;
}

export async function insertCancellation(
  tx: Transaction,
  values: typeof cancellation.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(cancellation).values(values).returning({ id: cancellation.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

export async function insertAmendment(
  tx: Transaction,
  values: typeof amendment.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(amendment).values(values).returning({ id: amendment.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Whether the amendment still had that version and was written. */
export async function moveAmendment(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof amendment.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(amendment)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(amendment.id, seen.id), eq(amendment.version, seen.version)))
    .returning({ id: amendment.id });
  return written.length === 1;
}

/** The accounts that sit on a panel now. */
export async function seatedAccounts(reader: Reader, selectionId: string): Promise<string[]> {
  const rows = await reader
    .select({ accountId: panelMember.accountId })
    .from(panelMember)
    .where(and(eq(panelMember.selectionId, selectionId), isNull(panelMember.endedAt)));
  return rows.map(({ accountId }) => accountId);
}

/** Posts of a selection that still run; those already decided among them. */
export async function livePosts(reader: Reader, selectionId: string): Promise<number> {
  const [row] = await reader
    .select({ posts: count() })
    .from(selectionPost)
    .where(and(eq(selectionPost.selectionId, selectionId), isNull(selectionPost.cancelledAt)));
  return row?.posts ?? 0;
}
