import { inTransaction, read } from "#db/client";
import {
  findCurrentDocument,
  insertDocument,
  insertStoredFile,
  lastEdition,
  retireDocument,
} from "#db/queries/application-documents";
import { answerQuestion } from "#db/queries/clarification";
import { checksOf, updateCheck } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  atArrival,
  type FileLimits,
  limitsOf,
  type ReceivedPdf,
  receivePdf,
  requireFitting,
  type Upload,
} from "#server/pdf/receive-pdf";
import { questionToAnswer } from "#server/verification/question-to-answer";

/**
 * Whether a file is worth reading in the place of another.
 * @returns the most bytes that it may have
 * @throws Refused as `questionToAnswer`, `clarification-words-only`, `upload-too-large`
 */
export async function requireReplaceable(
  ctx: Context,
  clarificationId: string,
  announcedBytes: number | null,
): Promise<FileLimits> {
  const { question } = await questionToAnswer(read(), ctx, clarificationId);
  if (!question.mayReplace) throw new Refused("clarification-words-only");
  const limits = limitsOf(question);
  requireFitting(announcedBytes, limits.mostBytes);
  return limits;
}

/**
 * An applicant puts a readable file in the place of one that a verifier could not read, once and in
 * time. What was sent stays on record beside it. A verifier who had finished looks again, because
 * what they judged is no longer what counts.
 * Refuses: another's question, no longer in check, answered before, too late, only words asked for,
 * and a file as `receivePdf` does.
 */
export async function replaceDocument(
  ctx: Context,
  clarificationId: string,
  upload: Upload,
): Promise<void> {
  const limits = await requireReplaceable(ctx, clarificationId, upload.announcedBytes);
  const file = await receivePdf(upload, limits);
  return putInPlace(atArrival(upload, ctx), clarificationId, file);
}

function putInPlace(ctx: Context, clarificationId: string, file: ReceivedPdf): Promise<void> {
  return inTransaction(async (tx) => {
    const { question, application } = await questionToAnswer(tx, ctx, clarificationId);
    const { applicationId, agencyId, selectionId } = application;
    const { requiredDocumentId } = question;
    const { hash, bytes, mimeType, scan, fileName } = file;
    const edition = 1 + (await lastEdition(tx, applicationId, requiredDocumentId));
    await insertStoredFile(tx, { hash, bytes, mimeType, storedAt: ctx.now, scan });
    // Not always the one asked about: a replacement in which a virus was found is replaced as well.
    const before = await findCurrentDocument(tx, applicationId, requiredDocumentId);
    if (before) await retireDocument(tx, before.id);
    const replacementId = await insertDocument(tx, {
      ...{ applicationId, requiredDocumentId, fileHash: hash, fileName, edition },
      isCurrent: true,
      uploadedAt: ctx.now,
    });
    const values = { answeredAt: ctx.now, answer: null, replacementId };
    if (!(await answerQuestion(tx, question, values))) throw new Refused("clarification-answered");
    const finished = (await checksOf(tx, applicationId)).filter(
      ({ place, completedAt }) => place !== null && completedAt !== null,
    );
    for (const check of finished) {
      if (!(await updateCheck(tx, check, { completedAt: null }))) throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: "clarification.answered",
      subjectId: clarificationId,
      agencyId,
      selectionId,
      before: { documentId: before?.id ?? question.documentId },
      after: { applicationId, by: "FILE", documentId: replacementId, edition, hash },
    });
  });
}
