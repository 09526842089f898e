import { z } from "zod";
import { inTransaction } from "#db/client";
import { listRequiredDocuments } from "#db/queries/plan";
import { findRequiredDocument, updateRequiredDocument } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { checkDocument, DOCUMENT_FIELDS, labelOf } from "#server/planning/document-fields";
import { changed } from "#server/planning/edit-selection";
import { documentValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { requireOwnPost } from "#server/planning/requirement-fields";

export const EditDocument = z
  .object({ documentId: idField, version: versionField, ...DOCUMENT_FIELDS })
  .superRefine(checkDocument);

/**
 * Changes a required document of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function editDocument(
  ctx: Context,
  input: z.output<typeof EditDocument>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { documentId, version, ...fields } = input;
    const scope = await planInDraft(tx, ctx, await findRequiredDocument(tx, documentId));
    await requireOwnPost(tx, scope.selectionId, input.postId);
    const all = await listRequiredDocuments(tx, scope.selectionId);
    const before = all.find(({ id }) => id === documentId) ?? null;
    const values = { ...fields, label: labelOf(input) };
    requireWritten(
      await updateRequiredDocument(tx, { id: documentId, version }, values),
      before ? documentValues(before) : {},
    );
    await planChanged(tx, ctx, scope, {
      kind: "required-document.edited",
      subjectId: documentId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId };
  });
}
