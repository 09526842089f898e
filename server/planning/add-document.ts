import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertRequiredDocument } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { checkDocument, DOCUMENT_FIELDS, labelOf } from "#server/planning/document-fields";
import { planChanged, planInDraft } from "#server/planning/plan-in-draft";
import { requireOwnPost } from "#server/planning/requirement-fields";

export const AddDocument = z
  .object({ selectionId: idField, ...DOCUMENT_FIELDS })
  .superRefine(checkDocument);

/**
 * Adds a file that applicants have to upload, for one post or for all.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`
 */
export function addDocument(
  ctx: Context,
  input: z.output<typeof AddDocument>,
): Promise<{ documentId: string }> {
  return inTransaction(async (tx) => {
    const scope = await planInDraft(tx, ctx, input);
    await requireOwnPost(tx, input.selectionId, input.postId);
    const values = { ...input, label: labelOf(input) };
    const documentId = await insertRequiredDocument(tx, values);
    await planChanged(tx, ctx, scope, {
      kind: "required-document.added",
      subjectId: documentId,
      after: {
        code: values.code,
        postId: values.postId,
        mandatory: values.mandatory,
        neededOf: values.neededOf,
      },
    });
    return { documentId };
  });
}
