import type { Transaction } from "#db/client";
import { isDocumentJudged, questionAnsweredWith, reopenQuestion } from "#db/queries/clarification";
import { mayReopen } from "#domain/verification/clarification";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

type InfectedDocument = {
  readonly documentId: string;
  readonly applicationId: string;
  readonly agencyId: string;
  readonly selectionId: string;
  readonly state: string;
};

/**
 * Opens the question again that was answered with a file in which a virus was found: nobody can read
 * that answer. Its time stays the same; it stays answered once that is over, once the file was
 * judged, and once the check has ended.
 * @returns whether it is open again, and the first instant too late for an answer; null where the
 * document answers no question
 */
export async function reopenIfAnsweredWith(
  tx: Transaction,
  ctx: Context,
  document: InfectedDocument,
): Promise<{ readonly reopened: boolean; readonly dueAt: Date } | null> {
  const { documentId, applicationId, agencyId, selectionId, state } = document;
  const question = await questionAnsweredWith(tx, documentId);
  if (question === null) return null;
  const { clarificationId, dueAt } = question;
  const judged = state !== "UNDER_CHECK" || (await isDocumentJudged(tx, documentId));
  const reopened =
    mayReopen(question, judged, ctx.now) && (await reopenQuestion(tx, question, ctx.now));
  if (!reopened) return { reopened, dueAt };
  await recordAudit(tx, ctx, {
    kind: "clarification.reopened",
    subjectId: clarificationId,
    agencyId,
    selectionId,
    before: { documentId },
    after: { applicationId, dueAt: dueAt.toISOString() },
  });
  return { reopened, dueAt };
}
