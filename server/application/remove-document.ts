import { z } from "zod";
import { inTransaction } from "#db/client";
import { touchApplication } from "#db/queries/application";
import { findDocument, retireDocument } from "#db/queries/application-documents";
import { Refused } from "#domain/refusal";
import { requireDraftOf } from "#server/application/draft";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";

export const RemoveDocument = z.object({ applicationId: idField, documentId: idField });

/**
 * Takes a file out of a draft. It stays on record, but is no part of what will be sent.
 * @throws Refused as `requireDraftOf`; `record-not-found` for a file that is not the current one
 */
export function removeDocument(
  ctx: Context,
  input: z.output<typeof RemoveDocument>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const draft = await requireDraftOf(tx, ctx, input.applicationId);
    const document = await findDocument(tx, draft.applicationId, input.documentId);
    if (!document?.isCurrent) throw new Refused("record-not-found");

    await retireDocument(tx, document.id);
    await touchApplication(tx, draft.applicationId, ctx.now);
    await recordAudit(tx, ctx, {
      kind: "application.document-removed",
      subjectId: draft.applicationId,
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      before: { documentId: document.id, edition: document.edition, isCurrent: true },
      after: { documentId: document.id, edition: document.edition, isCurrent: false },
    });
  });
}
