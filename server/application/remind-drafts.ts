import { inTransaction, type Transaction } from "#db/client";
import { draftsClosingBefore, noteReminder } from "#db/queries/reminders";
import { lastReminderDue, needsReminder, REMINDED_DAYS } from "#domain/application/reminders";
import { lastSecondBefore } from "#domain/calendar";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

/** Few enough that other writers do not have to wait for long. */
const BATCH = 100;
const DAY = 24 * 60 * 60 * 1_000;

/**
 * Reminds whoever has a draft that it has not been sent, at the moments of `lastReminderDue`: an act
 * of the system. Running it again, or on two servers at once, reminds nobody twice.
 * @returns how many letters were written
 */
export async function remindDrafts(ctx: Context): Promise<number> {
  let reminded = 0;
  let after: string | null = null;
  do {
    const batch: Batch = await inTransaction((tx) => remindBatch(tx, ctx, after));
    reminded += batch.reminded;
    after = batch.last;
  } while (after !== null);
  return reminded;
}

type Batch = { readonly reminded: number; readonly last: string | null };

async function remindBatch(tx: Transaction, ctx: Context, after: string | null): Promise<Batch> {
  const horizon = new Date(ctx.now.getTime() + REMINDED_DAYS * DAY);
  const drafts = await draftsClosingBefore(tx, { from: ctx.now, to: horizon, after, limit: BATCH });
  let reminded = 0;
  for (const draft of drafts) {
    const { id, closesAt, zone } = draft;
    if (closesAt === null) continue;
    const due = lastReminderDue(closesAt, zone, ctx.now);
    if (!needsReminder(draft, due)) continue;
    if (!(await noteReminder(tx, id, draft.remindedAt, ctx.now))) continue;
    await recordAudit(tx, ctx, {
      kind: "application.reminded",
      subjectId: id,
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      after: { dueAt: due.toISOString() },
    });
    await enqueue(tx, ctx, {
      kind: "application.unsent",
      recipientIds: [draft.applicantId],
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      payload: {
        postTitle: draft.postTitle,
        selectionName: draft.selectionName,
        lastSecond: lastSecondBefore(closesAt).toISOString(),
        path: `/lamaran/${id}`,
      },
    });
    reminded += 1;
  }
  return { reminded, last: drafts.length < BATCH ? null : (drafts.at(-1)?.id ?? null) };
}
