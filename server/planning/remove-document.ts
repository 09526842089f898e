import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteRequiredDocument, findRequiredDocument } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const RemoveDocument = z.object({ documentId: idField, version: versionField });

/**
 * Takes a required document out of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function removeDocument(
  ctx: Context,
  input: z.output<typeof RemoveDocument>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { documentId, version } = input;
    const found = await findRequiredDocument(tx, documentId);
    const scope = await planInDraft(tx, ctx, found);
    requireWritten(await deleteRequiredDocument(tx, { id: documentId, version }));
    await planChanged(tx, ctx, scope, {
      kind: "required-document.removed",
      subjectId: documentId,
      before: { code: found?.code },
    });
    return { selectionId: scope.selectionId };
  });
}
