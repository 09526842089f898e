import { z } from "zod";
import { inTransaction } from "#db/client";
import { listMembers } from "#db/queries/plan";
import { findMember, updateMember } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { memberValues } from "#server/planning/form-values";
import { checkMember, MEMBER_FIELDS } from "#server/planning/member-fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const EditMember = z
  .object({
    memberId: idField,
    version: versionField,
    ...MEMBER_FIELDS,
  })
  .superRefine(checkMember);

/**
 * Changes element, post, expertise or chair of a seat on the panel of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function editMember(
  ctx: Context,
  input: z.output<typeof EditMember>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { memberId, version, ...values } = input;
    const seat = await findMember(tx, memberId);
    const scope = await planInDraft(tx, ctx, seat);
    if (seat === null || seat.endedAt !== null) throw new Refused("record-not-found");
    const members = await listMembers(tx, scope.selectionId);
    const before = members.find(({ id }) => id === memberId) ?? null;
    requireWritten(
      await updateMember(tx, { id: memberId, version }, values),
      before ? memberValues(before) : {},
    );
    await planChanged(tx, ctx, scope, {
      kind: "panel.edited",
      subjectId: memberId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId };
  });
}
