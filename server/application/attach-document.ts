import { inTransaction } from "#db/client";
import { touchApplication } from "#db/queries/application";
import {
  findCurrentDocument,
  insertDocument,
  insertStoredFile,
  lastEdition,
  retireDocument,
} from "#db/queries/application-documents";
import type { ScanAtArrival } from "#domain/scan/state";
import { requireDocumentAskedFor, requireDraftOf } from "#server/application/draft";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

export type AttachDocument = {
  readonly applicationId: string;
  readonly requiredDocumentId: string;
  /** Clean already: see `cleanFileName`. */
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: number;
  readonly mimeType: string;
  readonly scan: ScanAtArrival;
};

/**
 * Makes a file that is safely on disk the current edition of a required document. The edition
 * before stays on record. The same file under the same name once more changes nothing of it.
 * @throws Refused as `requireDraftOf` and `requireDocumentAskedFor`
 */
export function attachDocument(ctx: Context, input: AttachDocument): Promise<void> {
  const { applicationId, requiredDocumentId, fileName, hash, bytes, mimeType, scan } = input;
  return inTransaction(async (tx) => {
    const draft = await requireDraftOf(tx, ctx, applicationId);
    await requireDocumentAskedFor(tx, draft, requiredDocumentId);

    const before = await findCurrentDocument(tx, applicationId, requiredDocumentId);
    await insertStoredFile(tx, { hash, bytes, mimeType, storedAt: ctx.now, scan });
    if (before?.fileHash === hash && before.fileName === fileName) return;
    const edition = 1 + (await lastEdition(tx, applicationId, requiredDocumentId));
    if (before) await retireDocument(tx, before.id);
    const documentId = await insertDocument(tx, {
      applicationId,
      requiredDocumentId,
      fileHash: hash,
      fileName,
      edition,
      isCurrent: true,
      uploadedAt: ctx.now,
    });
    await touchApplication(tx, applicationId, ctx.now);

    await recordAudit(tx, ctx, {
      kind: "application.document-attached",
      subjectId: applicationId,
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      before: before && { documentId: before.id, edition: before.edition },
      after: { documentId, requiredDocumentId, edition, hash },
    });
  });
}
