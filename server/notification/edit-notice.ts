import type { z } from "zod";
import { inTransaction } from "#db/client";
import { updateNotice } from "#db/queries/applicant-notices";
import { noticeAfter } from "#domain/notification/notice";
import { Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { noticeAtWork } from "#server/notification/notice-at-work";
import { NoticeFields, requirePostOf } from "#server/notification/notice-fields";

export const EditNotice = NoticeFields.extend({ noticeId: idField, version: versionField });

/**
 * Changes a notice that has not been sent.
 * Refuses: not the secretariat, sent or discarded already, a post of another selection, changed
 * meanwhile.
 */
export function editNotice(
  ctx: Context,
  { noticeId, version, ...said }: z.output<typeof EditNotice>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const notice = await noticeAtWork(tx, ctx, noticeId);
    const { agencyId, selectionId } = notice;
    const state = noticeAfter(notice.state, "edit");
    await requirePostOf(tx, selectionId, said.postId);
    if (!(await updateNotice(tx, { noticeId, version }, { ...said, state }))) {
      throw new Stale({
        audience: notice.audience,
        postId: notice.postId ?? "",
        subject: notice.subject.id,
        subjectEn: notice.subject.en,
        body: notice.body.id,
        bodyEn: notice.body.en,
        version: notice.version.toString(),
      });
    }
    await recordAudit(tx, ctx, {
      kind: "notice.edited",
      subjectId: noticeId,
      agencyId,
      selectionId,
      before: { audience: notice.audience, postId: notice.postId },
      after: { audience: said.audience, postId: said.postId },
    });
    return { selectionId };
  });
}
