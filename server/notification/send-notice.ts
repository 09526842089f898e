import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertNoticeApplications, updateNotice } from "#db/queries/applicant-notices";
import { noticeAfter, requireSameGroup } from "#domain/notification/notice";
import { Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, textField, versionField } from "#server/fields";
import { noticeAtWork } from "#server/notification/notice-at-work";
import { noticePayload } from "#server/notification/notice-letter";
import { applicantsToTell, recipientsIn } from "#server/notification/notice-recipients";
import { enqueue } from "#server/outbox";

export const SendNotice = z.object({
  noticeId: idField,
  version: versionField,
  /** The list of recipients that was looked at, in a word. */
  seen: textField(64),
});

/**
 * Sends a notice to everybody in its group, once: one letter for each person.
 * Refuses: not the secretariat, sent or discarded already, nobody in the group, others in it than on
 * the list that was looked at, changed meanwhile.
 */
export function sendNotice(
  ctx: Context,
  { noticeId, version, seen }: z.output<typeof SendNotice>,
): Promise<{ selectionId: string; people: number }> {
  return inTransaction(async (tx) => {
    const notice = await noticeAtWork(tx, ctx, noticeId);
    const { agencyId, selectionId, audience, postId } = notice;
    const state = noticeAfter(notice.state, "send");
    const applicants = await applicantsToTell(tx, selectionId, ctx.now);
    const { people, applicationIds, seen: now } = recipientsIn(applicants, notice);
    requireSameGroup(people.length, seen, now);
    const sent = { state, sentAt: ctx.now, sentBy: ctx.actor.userId };
    if (!(await updateNotice(tx, { noticeId, version }, sent))) throw new Stale();
    await insertNoticeApplications(tx, noticeId, applicationIds);
    await recordAudit(tx, ctx, {
      kind: "notice.sent",
      subjectId: noticeId,
      agencyId,
      selectionId,
      after: { audience, postId, recipients: people.length },
    });
    await enqueue(tx, ctx, {
      kind: "notice.sent",
      recipientIds: people.map(({ accountId }) => accountId),
      agencyId,
      selectionId,
      noticeId,
      payload: noticePayload(notice),
    });
    return { selectionId, people: people.length };
  });
}
