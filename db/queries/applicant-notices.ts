import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { insertInBatches } from "#db/queries/insert-in-batches";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { howFar } from "#db/queries/notification";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { application } from "#db/schema/application";
import { notice, noticeApplication, outbox } from "#db/schema/notification";
import { selection, selectionPost } from "#db/schema/planning";
import type { NoticeState } from "#domain/notification/notice";

const NOTICE = {
  noticeId: notice.id,
  audience: notice.audience,
  postId: notice.postId,
  postTitle: POST_TITLE,
  subject: { id: notice.subject, en: notice.subjectEn },
  body: { id: notice.body, en: notice.bodyEn },
  state: notice.state,
  writtenBy: notice.writtenBy,
  writtenAt: notice.writtenAt,
  sentBy: notice.sentBy,
  sentAt: notice.sentAt,
  version: notice.version,
} as const;

/** A notice with the selection it belongs to; null if there is none. */
export async function findNotice(reader: Reader, noticeId: string) {
  const [found] = await reader
    .select({
      ...NOTICE,
      agencyId: selection.agencyId,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      agencyName: agency.name,
      zone: agency.zone,
    })
    .from(notice)
    .innerJoin(selection, eq(selection.id, notice.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .leftJoin(selectionPost, eq(selectionPost.id, notice.postId))
    .where(eq(notice.id, noticeId));
  return found ?? null;
}

/** Notices of a selection in the states given, the youngest first. */
export function listNotices(reader: Reader, selectionId: string, states: readonly NoticeState[]) {
  return reader
    .select(NOTICE)
    .from(notice)
    .leftJoin(selectionPost, eq(selectionPost.id, notice.postId))
    .where(and(eq(notice.selectionId, selectionId), inArray(notice.state, [...states])))
    .orderBy(desc(notice.writtenAt), desc(notice.id))
    .limit(200);
}

/** How far the letters of these notices got. */
export function letterCounts(reader: Reader, noticeIds: readonly string[], mostAttempts: number) {
  return reader
    .select({
      noticeId: outbox.noticeId,
      all: count(),
      ...howFar(mostAttempts),
    })
    .from(outbox)
    .where(inArray(outbox.noticeId, [...noticeIds]))
    .groupBy(outbox.noticeId);
}

/** The letters that carried a notice, with how far each got and without their text. */
export function lettersOfNotice(reader: Reader, noticeId: string) {
  return reader
    .select({
      letterId: outbox.id,
      name: account.name,
      email: account.email,
      attempts: outbox.attempts,
      nextAttemptAt: outbox.nextAttemptAt,
      claimedUntil: outbox.claimedUntil,
      deliveredAt: outbox.deliveredAt,
      lastError: outbox.lastError,
      bounce: outbox.bounce,
      bounceStatus: outbox.bounceStatus,
      bounceReason: outbox.bounceReason,
    })
    .from(outbox)
    .innerJoin(account, eq(account.id, outbox.recipientId))
    .where(eq(outbox.noticeId, noticeId));
}

/** Everybody who has applied in a selection, with what their state can be told from. */
export function applicantsOf(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: application.id,
      applicantId: application.applicantId,
      name: account.name,
      state: application.state,
      receiptNumber: application.receiptNumber,
      postId: application.postId,
      postTitle: POST_TITLE,
      closesAt: selectionPost.closesAt,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .where(eq(application.selectionId, selectionId))
    .orderBy(asc(application.sortName), asc(application.id));
}

/** What was sent about one application, the youngest first. */
export function noticesAbout(reader: Reader, applicationId: string) {
  return reader
    .select({
      noticeId: notice.id,
      subject: NOTICE.subject,
      body: NOTICE.body,
      sentAt: notice.sentAt,
    })
    .from(noticeApplication)
    .innerJoin(notice, eq(notice.id, noticeApplication.noticeId))
    .where(and(eq(noticeApplication.applicationId, applicationId), eq(notice.state, "SENT")))
    .orderBy(desc(notice.sentAt), desc(notice.id))
    .limit(100);
}

/** Adds a notice; its id. */
export async function insertNotice(
  tx: Transaction,
  values: typeof notice.$inferInsert,
): Promise<string> {
  const [added] = await tx.insert(notice).values(values).returning({ id: notice.id });
  if (!added) throw new Error("The notice was not added.");
  return added.id;
}

/** Whether the notice still had that version and was written. */
export async function updateNotice(
  tx: Transaction,
  seen: { readonly noticeId: string; readonly version: number },
  values: Partial<typeof notice.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(notice)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(notice.id, seen.noticeId), eq(notice.version, seen.version)))
    .returning({ id: notice.id });
  return written.length > 0;
}

/** Keeps which applications a notice was about. */
export function insertNoticeApplications(
  tx: Transaction,
  noticeId: string,
  applicationIds: readonly string[],
): Promise<void> {
  const rows = applicationIds.map((applicationId) => ({ noticeId, applicationId }));
  return insertInBatches(rows, (some) => tx.insert(noticeApplication).values(some));
}
