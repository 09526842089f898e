import type { z } from "zod";
import { inTransaction } from "#db/client";
import { insertNotice } from "#db/queries/applicant-notices";
import { findSelectionScope } from "#db/queries/scopes";
import { requireNoticeWriter } from "#domain/notification/policy";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { NoticeFields, requirePostOf } from "#server/notification/notice-fields";

export const DraftNotice = NoticeFields.extend({ selectionId: idField });

/**
 * Writes a notice to applicants, which nobody gets before it is sent.
 * Refuses: not the secretariat, a post of another selection.
 */
export function draftNotice(
  ctx: Context,
  { selectionId, ...said }: z.output<typeof DraftNotice>,
): Promise<{ noticeId: string }> {
  return inTransaction(async (tx) => {
    const scope = await findSelectionScope(tx, selectionId);
    if (scope === null) throw new Refused("record-not-found");
    requireNoticeWriter(ctx.actor, scope);
    await requirePostOf(tx, selectionId, said.postId);
    const noticeId = await insertNotice(tx, {
      ...said,
      selectionId,
      state: "DRAFT",
      writtenBy: ctx.actor.userId ?? "",
      writtenAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      kind: "notice.drafted",
      subjectId: noticeId,
      agencyId: scope.agencyId,
      selectionId,
      after: { audience: said.audience, postId: said.postId },
    });
    return { noticeId };
  });
}
