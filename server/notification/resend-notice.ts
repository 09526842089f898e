import { z } from "zod";
import { inTransaction } from "#db/client";
import { makeDue } from "#db/queries/delivery";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { noticeAtWork } from "#server/notification/notice-at-work";

export const ResendNotice = z.object({ noticeId: idField });

/**
 * Makes all letters of a notice that failed or came back due at once; no other is sent again.
 * Refuses: not the secretariat, no letter of it has failed.
 */
export function resendNotice(
  ctx: Context,
  { noticeId }: z.output<typeof ResendNotice>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { agencyId, selectionId } = await noticeAtWork(tx, ctx, noticeId);
    const made = await makeDue(tx, { noticeId }, MOST_ATTEMPTS, ctx.now);
    if (made.length === 0) throw new Refused("notice-none-failed");
    await recordAudit(tx, ctx, {
      kind: "notice.resent",
      subjectId: noticeId,
      agencyId,
      selectionId,
      after: { recipients: made.length },
    });
    return { selectionId };
  });
}
