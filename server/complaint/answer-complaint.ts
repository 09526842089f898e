import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import type { Locale } from "#domain/locale";
import { recordAudit } from "#server/audit";
import { type ComplaintAtWork, moveComplaint } from "#server/complaint/complaint-at-work";
import type { Context } from "#server/context";
import { idField, reasonField, textField, versionField } from "#server/fields";
import { MESSAGES } from "#server/messages";
import { enqueue } from "#server/outbox";

export const AnswerComplaint = z.object({
  complaintId: idField,
  version: versionField,
  answer: reasonField(20, 5_000),
});

/**
 * Ends a report with an answer, which the reporter reads by the code.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function answerComplaint(
  ctx: Context,
  { complaintId, version, answer }: z.output<typeof AnswerComplaint>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { found, deed } = await moveComplaint(tx, ctx, complaintId, {
      act: "answer",
      version,
      values: { answer, answeredBy: ctx.actor.userId, answeredAt: ctx.now },
    });
    await recordAudit(tx, ctx, { kind: "complaint.answered", ...deed });
    await tellReporter(tx, ctx, found);
  });
}

export const ForwardComplaint = AnswerComplaint.extend({ forwardedTo: textField(160) });

/**
 * Passes a report on to somebody else, and says so in an answer.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function forwardComplaint(
  ctx: Context,
  { complaintId, version, answer, forwardedTo }: z.output<typeof ForwardComplaint>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { found, deed } = await moveComplaint(tx, ctx, complaintId, {
      act: "forward",
      version,
      values: { answer, forwardedTo, answeredBy: ctx.actor.userId, answeredAt: ctx.now },
    });
    await recordAudit(tx, ctx, { kind: "complaint.forwarded", ...deed });
    await tellReporter(tx, ctx, found);
  });
}

/**
 * Tells whoever left an address that there is an answer. Neither answer nor code stand in the mail:
 * others may read it. It goes out in the name of no agency, so that no list of letters shows it.
 */
async function tellReporter(
  tx: Transaction,
  ctx: Context,
  { reporterEmail, locale }: Pick<ComplaintAtWork, "reporterEmail" | "locale">,
): Promise<void> {
  if (reporterEmail === "") return;
  await enqueue(tx, ctx, {
    kind: "complaint.answer",
    addressees: [{ address: reporterEmail, name: reporterWord(locale), locale }],
    payload: { path: "/lapor" },
  });
}

/** The name of the reporter stays with the report. */
function reporterWord(locale: Locale): string {
  return MESSAGES[locale].complaint.reporter;
}
