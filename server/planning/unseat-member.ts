import { z } from "zod";
import { inTransaction } from "#db/client";
import { findMember, updateMember } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const UnseatMember = z.object({ memberId: idField, version: versionField });

/**
 * Ends a seat on the panel of a draft; the row stays.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function unseatMember(
  ctx: Context,
  input: z.output<typeof UnseatMember>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { memberId, version } = input;
    const seat = await findMember(tx, memberId);
    const scope = await planInDraft(tx, ctx, seat);
    if (seat === null || seat.endedAt !== null) throw new Refused("record-not-found");
    const values = { endedAt: ctx.now, isChair: false };
    requireWritten(await updateMember(tx, { id: memberId, version }, values));
    await planChanged(tx, ctx, scope, {
      kind: "panel.unseated",
      subjectId: memberId,
      before: { accountId: seat.accountId },
    });
    return { selectionId: scope.selectionId };
  });
}
