import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertRequest, trackRecordCandidates } from "#db/queries/track-record";
import { dayOf } from "#domain/calendar";
import { requireWritten } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import { TRACK_RECORD_FLOW } from "#domain/supervision/track-record";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { requireRecording } from "#server/supervision/at-work";
import { LETTER_FIELDS } from "#server/supervision/fields";

export const RequestTrackRecord = z.object({ selectionId: idField, ...LETTER_FIELDS });

/**
 * Notes a letter that asks the supervisor about all candidates of whom nobody has asked yet. Whoever
 * is admitted later, after an objection, is asked about with another letter.
 * @throws Refused `record-not-found`, `track-record-not-running`, `paper-from-tomorrow`,
 * `report-bkn-flow` when there is nobody to ask about, `paper-number-taken`
 */
export function requestTrackRecord(
  ctx: Context,
  { selectionId, number, dated }: z.output<typeof RequestTrackRecord>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const scope = await requireRecording(tx, ctx, selectionId);
    requireWritten(dated, dayOf(ctx.now, scope.zone));
    const candidates = await trackRecordCandidates(tx, selectionId);
    const asked = candidates.flatMap(({ requestId, applicationId }) =>
      requestId === null ? [applicationId] : [],
    );
    if (asked.length === 0) throw new Refused("report-bkn-flow", TRACK_RECORD_FLOW);
    const requestedBy = ctx.actor.userId ?? "";
    const request = { selectionId, number, dated, requestedBy, requestedAt: ctx.now };
    const id = await insertRequest(tx, request, asked);
    if (id === null) throw new Refused("paper-number-taken");
    await recordAudit(tx, ctx, {
      kind: "track-record.requested",
      subjectId: id,
      agencyId: scope.agencyId,
      selectionId,
      after: { number, dated, askedAbout: asked.length },
    });
  });
}
