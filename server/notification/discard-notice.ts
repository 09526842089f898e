import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateNotice } from "#db/queries/applicant-notices";
import { noticeAfter } from "#domain/notification/notice";
import { Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { noticeAtWork } from "#server/notification/notice-at-work";

export const DiscardNotice = z.object({ noticeId: idField, version: versionField });

/**
 * Lays aside a notice that is not to be sent; it stays in the record.
 * Refuses: not the secretariat, sent or discarded already, changed meanwhile.
 */
export function discardNotice(
  ctx: Context,
  { noticeId, version }: z.output<typeof DiscardNotice>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const notice = await noticeAtWork(tx, ctx, noticeId);
    const { agencyId, selectionId } = notice;
    const state = noticeAfter(notice.state, "discard");
    if (!(await updateNotice(tx, { noticeId, version }, { state }))) throw new Stale();
    await recordAudit(tx, ctx, {
      kind: "notice.discarded",
      subjectId: noticeId,
      agencyId,
      selectionId,
    });
    return { selectionId };
  });
}
