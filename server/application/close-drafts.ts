import { inTransaction } from "#db/client";
import { draftsPastDeadline, updateApplication } from "#db/queries/application";
import { lastSecondBefore } from "#domain/calendar";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

/** Few enough that other writers do not have to wait for long. */
const BATCH = 100;

/**
 * Marks drafts whose window is over as having missed the deadline, and tells whose they are: an act
 * of the system, by the clock of `ctx`. Running it again finds nothing left.
 * @returns how many drafts were marked
 */
export async function closeDrafts(ctx: Context): Promise<number> {
  let marked = 0;
  for (;;) {
    const batch = await closeBatch(ctx);
    marked += batch;
    if (batch < BATCH) return marked;
  }
}

function closeBatch(ctx: Context): Promise<number> {
  return inTransaction(async (tx) => {
    const drafts = await draftsPastDeadline(tx, ctx.now, BATCH);
    for (const { id, version, selectionId, agencyId, ...draft } of drafts) {
      const state = "MISSED_DEADLINE";
      await updateApplication(tx, id, version, { state });
      await recordAudit(tx, ctx, {
        kind: "application.missed-deadline",
        subjectId: id,
        agencyId,
        selectionId,
        before: { state: "DRAFT", version },
        after: { state, version: version + 1 },
      });
      if (draft.closesAt === null) continue;
      await enqueue(tx, ctx, {
        kind: "application.missed",
        recipientIds: [draft.applicantId],
        agencyId,
        selectionId,
        payload: {
          postTitle: draft.postTitle,
          selectionName: draft.selectionName,
          lastSecond: lastSecondBefore(draft.closesAt).toISOString(),
          path: `/lamaran/${id}`,
        },
      });
    }
    return drafts.length;
  });
}
