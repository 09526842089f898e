import { and, asc, count, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { amendment, cancellation, extension, extensionPost } from "#db/schema/announcement";
import { application } from "#db/schema/application";
import { paper } from "#db/schema/paper";
import { panelMember, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { adminVerdict } from "#db/schema/verification";
import type { AmendmentState } from "#domain/announcement/amendment";
import type { ApplicationState } from "#domain/application/life-cycle";

/** The stages of all posts of a selection with their states: what an amendment depends on. */
export function stageStates(reader: Reader, selectionId: string) {
  return reader
    .select({ stageId: postStage.stageId, postId: postStage.postId, state: postStage.state })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(stage.selectionId, selectionId));
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

/** An amendment with the selection it belongs to; null if there is none. */
export async function findAmendment(reader: Reader, amendmentId: string) {
  const [found] = await reader
    .select({ ...AMENDMENT, selectionId: amendment.selectionId })
    .from(amendment)
    .innerJoin(account, eq(account.id, amendment.proposedBy))
    .where(eq(amendment.id, amendmentId));
  return found ?? null;
}

const AMENDMENT = {
  id: amendment.id,
  state: amendment.state,
  sequence: amendment.sequence,
  announcementNumber: amendment.announcementNumber,
  part: amendment.part,
  subjectId: amendment.subjectId,
  before: amendment.before,
  after: amendment.after,
  reason: amendment.reason,
  reasonEn: amendment.reasonEn,
  basisId: amendment.basisId,
  proposedBy: amendment.proposedBy,
  proposer: account.name,
  proposedAt: amendment.proposedAt,
  decidedAt: amendment.decidedAt,
  decisionNote: amendment.decisionNote,
  version: amendment.version,
} as const;

/** Amendments of a selection in the states given, the youngest first. */
export function listAmendments(
  reader: Reader,
  selectionId: string,
  states: readonly AmendmentState[],
) {
  return reader
    .select(AMENDMENT)
    .from(amendment)
    .innerJoin(account, eq(account.id, amendment.proposedBy))
    .where(and(eq(amendment.selectionId, selectionId), inArray(amendment.state, [...states])))
    .orderBy(desc(amendment.proposedAt), desc(amendment.id))
    .limit(200);
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

/** How many amendments of a selection were published. */
export async function countPublished(reader: Reader, selectionId: string): Promise<number> {
  const [row] = await reader
    .select({ last: max(amendment.sequence) })
    .from(amendment)
    .where(and(eq(amendment.selectionId, selectionId), eq(amendment.state, "PUBLISHED")));
  return row?.last ?? 0;
}

/** Extensions of a selection with each of their posts, the youngest first. */
export function listExtensions(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: extension.id,
      announcementNumber: extension.announcementNumber,
      reason: extension.reason,
      reasonEn: extension.reasonEn,
      decisionId: extension.decisionId,
      extendedAt: extension.extendedAt,
      postId: extensionPost.postId,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
      sequence: extensionPost.sequence,
      oldLastDay: extensionPost.oldLastDay,
      firstOpenDay: extensionPost.firstOpenDay,
      newLastDay: extensionPost.newLastDay,
    })
    .from(extension)
    .innerJoin(extensionPost, eq(extensionPost.extensionId, extension.id))
    .innerJoin(selectionPost, eq(selectionPost.id, extensionPost.postId))
    .where(eq(extension.selectionId, selectionId))
    .orderBy(desc(extension.extendedAt), desc(extension.id), asc(selectionPost.position));
}

/** Cancellations of a selection and of its posts, the youngest first. */
export function listCancellations(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: cancellation.id,
      announcementNumber: cancellation.announcementNumber,
      reason: cancellation.reason,
      reasonEn: cancellation.reasonEn,
      decisionId: cancellation.decisionId,
      cancelledAt: cancellation.cancelledAt,
      postId: cancellation.postId,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
    })
    .from(cancellation)
    .leftJoin(selectionPost, eq(selectionPost.id, cancellation.postId))
    .where(eq(cancellation.selectionId, selectionId))
    .orderBy(desc(cancellation.cancelledAt), desc(cancellation.id));
}

/** The papers on which published acts of a selection rest: these the public may read. */
export async function publicPapers(reader: Reader, selectionId: string) {
  const shown = {
    id: paper.id,
    kind: paper.kind,
    number: paper.number,
    dated: paper.dated,
    subject: paper.subject,
  };
  const [extended, amended, cancelled] = [
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(extension, eq(extension.decisionId, paper.id))
      .where(eq(extension.selectionId, selectionId)),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(amendment, eq(amendment.basisId, paper.id))
      .where(and(eq(amendment.selectionId, selectionId), eq(amendment.state, "PUBLISHED"))),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(cancellation, eq(cancellation.decisionId, paper.id))
      .where(eq(cancellation.selectionId, selectionId)),
  ];
  return new Map([...extended, ...amended, ...cancelled].map((each) => [each.id, each]));
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
