import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplication, updateApplication } from "#db/queries/application";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { requireOwn } from "#domain/application/policy";
import { requireOpenWindow } from "#domain/application/rules";
import { lastSecondBefore } from "#domain/calendar";
import { Stale } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const TakeBackApplication = z.object({ applicationId: idField, version: versionField });

/**
 * Turns a sent application into a draft again while the window is open. The number is kept, and so
 * is what was handed in, which no longer counts: a letter says so, and until when it is to be sent.
 * @throws Refused `record-not-found`, `announcement-deadline-clock`, `application-window-not-open`,
 * `transition-not-possible`, `record-stale`
 */
export function takeBackApplication(
  ctx: Context,
  input: z.output<typeof TakeBackApplication>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const sent = requireOwn(ctx.actor, await findApplication(tx, input.applicationId));
    const state = nextState(APPLICATION_LIFE, sent.state, "takeBack");
    requireOpenWindow(sent, ctx.now);

    const written = await updateApplication(tx, sent.applicationId, input.version, {
      state,
      changedAt: ctx.now,
      submittedAt: null,
      sendRefusedAt: null,
      sentEdition: null,
    });
    if (!written) throw new Stale({ version: `${sent.version}` });
    await recordAudit(tx, ctx, {
      kind: "application.taken-back",
      subjectId: sent.applicationId,
      agencyId: sent.agencyId,
      selectionId: sent.selectionId,
      before: { state: sent.state, version: input.version, snapshotHash: sent.snapshotHash },
      after: { state, version: input.version + 1 },
    });
    await enqueue(tx, ctx, {
      kind: "application.taken-back",
      recipientIds: [sent.applicantId],
      agencyId: sent.agencyId,
      selectionId: sent.selectionId,
      payload: {
        postTitle: sent.postTitle,
        selectionName: sent.selectionName,
        receiptNumber: sent.receiptNumber ?? "",
        lastSecond: sent.closesAt === null ? "" : lastSecondBefore(sent.closesAt).toISOString(),
        path: `/lamaran/${sent.applicationId}`,
      },
    });
    return { applicationId: sent.applicationId };
  });
}
