import { z } from "zod";
import { inTransaction } from "#db/client";
import { listRequirements } from "#db/queries/plan";
import { findRequirement, updateRequirement } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { requirementValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import {
  checkRequirement,
  REQUIREMENT_FIELDS,
  requireOwnBasis,
  requireOwnPost,
  tidyRequirement,
} from "#server/planning/requirement-fields";

export const EditRequirement = z
  .object({ requirementId: idField, version: versionField, ...REQUIREMENT_FIELDS })
  .superRefine(checkRequirement);

/**
 * Changes a requirement of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`,
 * `paper-missing`, `paper-other-kind`
 */
export function editRequirement(
  ctx: Context,
  input: z.output<typeof EditRequirement>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { requirementId, version, postId } = input;
    const scope = await planInDraft(tx, ctx, await findRequirement(tx, requirementId));
    await requireOwnPost(tx, scope.selectionId, postId);
    const all = await listRequirements(tx, scope.selectionId);
    const before = all.find(({ id }) => id === requirementId) ?? null;
    const values = { ...tidyRequirement(input), postId };
    await requireOwnBasis(tx, scope.selectionId, values.basisId);
    requireWritten(
      await updateRequirement(tx, { id: requirementId, version }, values),
      before ? requirementValues(before) : {},
    );
    await planChanged(tx, ctx, scope, {
      kind: "requirement.edited",
      subjectId: requirementId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId };
  });
}
