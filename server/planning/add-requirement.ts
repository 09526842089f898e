import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertRequirement } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { planChanged, planInDraft } from "#server/planning/plan-in-draft";
import {
  checkRequirement,
  REQUIREMENT_FIELDS,
  requireOwnBasis,
  requireOwnPost,
  tidyRequirement,
} from "#server/planning/requirement-fields";

export const AddRequirement = z
  .object({ selectionId: idField, ...REQUIREMENT_FIELDS })
  .superRefine(checkRequirement);

/**
 * Adds something that applicants must fulfil, for one post or for all.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `paper-missing`,
 * `paper-other-kind`
 */
export function addRequirement(
  ctx: Context,
  input: z.output<typeof AddRequirement>,
): Promise<{ requirementId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, postId } = input;
    const scope = await planInDraft(tx, ctx, input);
    await requireOwnPost(tx, selectionId, postId);
    const values = tidyRequirement(input);
    await requireOwnBasis(tx, selectionId, values.basisId);
    const requirementId = await insertRequirement(tx, { ...values, selectionId, postId });
    await planChanged(tx, ctx, scope, {
      kind: "requirement.added",
      subjectId: requirementId,
      after: { ...values, postId },
    });
    return { requirementId };
  });
}
