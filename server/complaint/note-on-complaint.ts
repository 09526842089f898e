import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertNote } from "#db/queries/complaint";
import { recordAudit } from "#server/audit";
import { complaintAtWork } from "#server/complaint/complaint-at-work";
import type { Context } from "#server/context";
import { idField, reasonField } from "#server/fields";

export const NoteOnComplaint = z.object({ complaintId: idField, text: reasonField(3, 2_000) });

/**
 * Leaves a note for the others who handle a report, in whatever state it is.
 * @throws Refused `record-not-found`
 */
export function noteOnComplaint(
  ctx: Context,
  { complaintId, text }: z.output<typeof NoteOnComplaint>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const found = await complaintAtWork(tx, ctx, complaintId);
    await insertNote(tx, {
      complaintId,
      authorId: ctx.actor.userId ?? "",
      at: ctx.now,
      text,
    });
    await recordAudit(tx, ctx, {
      kind: "complaint.noted",
      subjectId: complaintId,
      agencyId: found.agencyId,
    });
  });
}
