import { inTransaction, type Transaction } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { findAnswerLetter, setLetterFile } from "#db/queries/track-record";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { PAPER_LIMITS } from "#server/paper/record-paper";
import { receivePdf, UPLOAD_REFUSALS, type Upload } from "#server/pdf/receive-pdf";
import { requireRecording } from "#server/supervision/at-work";

/** What the page of the form may be told. */
export const LETTER_REFUSALS = [...UPLOAD_REFUSALS, "track-record-letter-has-file"] as const;

/**
 * Adds the scan of a letter of answer, once: the file is durable before the row names it.
 * @throws Refused `record-not-found`, `track-record-not-running`, `track-record-letter-has-file`, or
 * one of `UPLOAD_REFUSALS`
 */
export async function attachLetter(ctx: Context, letterId: string, upload: Upload): Promise<void> {
  // Asked before the file is read, and again in the transaction.
  await inTransaction((tx) => requireBare(tx, ctx, letterId));
  const { hash, bytes, mimeType, scan } = await receivePdf(upload, PAPER_LIMITS);
  await inTransaction(async (tx) => {
    const { scope, number } = await requireBare(tx, ctx, letterId);
    await insertStoredFile(tx, { hash, bytes, mimeType, scan, storedAt: ctx.now });
    if (!(await setLetterFile(tx, letterId, hash))) {
      throw new Refused("track-record-letter-has-file");
    }
    await recordAudit(tx, ctx, {
      kind: "track-record.letter-attached",
      subjectId: letterId,
      agencyId: scope.agencyId,
      selectionId: scope.selectionId,
      after: { number, hash },
    });
  });
}

async function requireBare(tx: Transaction, ctx: Context, letterId: string) {
  const letter = await findAnswerLetter(tx, letterId);
  if (letter === null) throw new Refused("record-not-found");
  const scope = await requireRecording(tx, ctx, letter.selectionId);
  if (letter.fileHash !== null) throw new Refused("track-record-letter-has-file");
  return { scope, number: letter.number };
}
