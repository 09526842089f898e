import type { Transaction } from "#db/client";
import { type findInputWindow, insertInputWindow, updateInputWindow } from "#db/queries/input";
import type { InputDays } from "#domain/input/window";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

type Stored = Awaited<ReturnType<typeof findInputWindow>>;

/**
 * Writes the days on which a selection takes input, in place of those that were there.
 * @throws Refused `record-stale` where they are no longer what was read
 */
export async function storeInputWindow(
  tx: Transaction,
  ctx: Context,
  { agencyId, selectionId }: { readonly agencyId: string; readonly selectionId: string },
  stored: Stored,
  { firstDay, lastDay }: InputDays,
): Promise<void> {
  const days = { firstDay, lastDay, setBy: ctx.actor.userId ?? "", setAt: ctx.now };
  const isWritten =
    stored === null
      ? await insertInputWindow(tx, { selectionId, ...days })
      : await updateInputWindow(tx, selectionId, stored.version, days);
  if (!isWritten) throw new Refused("record-stale");
  await recordAudit(tx, ctx, {
    kind: "input.days-set",
    subjectId: selectionId,
    agencyId,
    selectionId,
    before: stored && { firstDay: stored.firstDay, lastDay: stored.lastDay },
    after: { firstDay, lastDay },
  });
}
