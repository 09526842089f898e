import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteRequirement, findRequirement } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const RemoveRequirement = z.object({ requirementId: idField, version: versionField });

/**
 * Takes a requirement out of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function removeRequirement(
  ctx: Context,
  input: z.output<typeof RemoveRequirement>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { requirementId, version } = input;
    const found = await findRequirement(tx, requirementId);
    const scope = await planInDraft(tx, ctx, found);
    requireWritten(await deleteRequirement(tx, { id: requirementId, version }));
    await planChanged(tx, ctx, scope, {
      kind: "requirement.removed",
      subjectId: requirementId,
      before: { kind: found?.kind },
    });
    return { selectionId: scope.selectionId };
  });
}
