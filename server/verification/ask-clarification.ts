import { z } from "zod";
import { inTransaction } from "#db/client";
import { clarificationsOf, insertClarification } from "#db/queries/clarification";
import { listHolidayChanges } from "#db/queries/holiday";
import { documentsOf } from "#db/queries/verification";
import { findingsOf } from "#db/queries/verifier-checks";
import { lastSecondBefore } from "#domain/calendar";
import { holidaysWith } from "#domain/planning/holidays";
import { Refused } from "#domain/refusal";
import { ANSWER_BY, clarificationDue, requireAskable } from "#domain/verification/clarification";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { applicationToVerify } from "#server/verification/application-to-verify";
import { ownCheck } from "#server/verification/own-check";

export const AskClarification = z.object({
  applicationId: idField,
  documentId: idField,
  question: reasonField(20, 1_000),
  /** Whether another file may take the place of one that cannot be read. */
  answerBy: choiceField(ANSWER_BY),
});

/**
 * Asks an applicant about a document that is unclear or cannot be read, once; until the answer or
 * the end of its time nobody judges it.
 * Refuses: not the secretariat, before closing, not in check, the plan has no such round, asked
 * before, judged already; where two verify, as for judging.
 */
export function askClarification(
  ctx: Context,
  { applicationId, documentId, question, answerBy }: z.output<typeof AskClarification>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const application = await applicationToVerify(tx, ctx, applicationId);
    const { agencyId, selectionId, clarificationDays: days, zone, verifiers } = application;
    const documents = await documentsOf(tx, applicationId);
    const document = documents.find((each) => each.documentId === documentId);
    if (!document) throw new Refused("record-not-found");
    const { requiredDocumentId } = document;
    const asked = (await clarificationsOf(tx, applicationId)).some(
      (each) => each.requiredDocumentId === requiredDocumentId,
    );
    const checkId = verifiers === 1 ? null : await ownCheck(tx, ctx, application);
    const judged =
      checkId === null
        ? document.verdict !== null
        : (await findingsOf(tx, [checkId])).some((each) => each.documentId === documentId);
    requireAskable({ days, asked, judged });

    const holidays = holidaysWith(await listHolidayChanges(tx, agencyId));
    const dueAt = clarificationDue(ctx.now, days, zone, holidays);
    const clarificationId = await insertClarification(tx, {
      applicationId,
      requiredDocumentId,
      documentId,
      question,
      mayReplace: answerBy === "FILE",
      askedBy: ctx.actor.userId ?? "",
      askedAt: ctx.now,
      dueAt,
    });
    if (clarificationId === null) throw new Refused("clarification-once");
    await recordAudit(tx, ctx, {
      kind: "clarification.asked",
      subjectId: clarificationId,
      agencyId,
      selectionId,
      after: { applicationId, documentId, answerBy, dueAt: dueAt.toISOString() },
    });
    await enqueue(tx, ctx, {
      kind: "clarification-asked",
      recipientIds: [application.applicantId],
      agencyId,
      selectionId,
      payload: {
        selection: application.selectionName,
        until: lastSecondBefore(dueAt).toISOString(),
        path: `/lamaran/${applicationId}/klarifikasi`,
      },
    });
    return { selectionId };
  });
}
