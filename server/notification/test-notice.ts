import { z } from "zod";
import { inTransaction } from "#db/client";
import { noticeAfter } from "#domain/notification/notice";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { noticeAtWork } from "#server/notification/notice-at-work";
import { noticePayload } from "#server/notification/notice-letter";
import { enqueue } from "#server/outbox";

export const TestNotice = z.object({ noticeId: idField });

/**
 * Sends a notice as it stands to whoever asks, in both languages and marked as a test.
 * Refuses: not the secretariat, sent or discarded already.
 */
export function testNotice(
  ctx: Context,
  { noticeId }: z.output<typeof TestNotice>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const notice = await noticeAtWork(tx, ctx, noticeId);
    const { agencyId, selectionId } = notice;
    noticeAfter(notice.state, "send");
    await recordAudit(tx, ctx, {
      kind: "notice.tested",
      subjectId: noticeId,
      agencyId,
      selectionId,
    });
    await enqueue(tx, ctx, {
      kind: "notice.sent",
      recipientIds: [ctx.actor.userId ?? ""],
      trial: true,
      agencyId,
      payload: noticePayload(notice),
    });
    return { selectionId };
  });
}
