import { z } from "zod";
import { inTransaction } from "#db/client";
import { findInputWindow } from "#db/queries/input";
import { findSelectionScope } from "#db/queries/scopes";
import { dayOf } from "#domain/calendar";
import { requireMaySetInput } from "#domain/input/policy";
import { requirePossibleDays } from "#domain/input/window";
import { Refused, Stale } from "#domain/refusal";
import type { Context } from "#server/context";
import { dayField, idField, wholeField } from "#server/fields";
import { storeInputWindow } from "#server/input/store-window";

/** `version` is 0 where no days were set yet. */
export const SetInputWindow = z.object({
  selectionId: idField,
  firstDay: dayField,
  lastDay: dayField,
  version: wholeField(0, 999_999_999),
});

/**
 * Sets the days on which a running selection takes input on its candidates from the public: longer
 * than the plan has it, once more, or where the plan has none.
 * @throws Refused `record-not-found`, `input-not-running`, `input-days-backwards`,
 * `input-days-past`, `input-days-many`, `record-stale`
 */
export function setInputWindow(
  ctx: Context,
  { selectionId, firstDay, lastDay, version }: z.output<typeof SetInputWindow>,
): Promise<{ slug: string }> {
  return inTransaction(async (tx) => {
    const scope = await findSelectionScope(tx, selectionId);
    if (scope === null) throw new Refused("record-not-found");
    requireMaySetInput(ctx.actor, scope);
    if (scope.selectionState !== "RUNNING") throw new Refused("input-not-running");
    requirePossibleDays({ firstDay, lastDay }, dayOf(ctx.now, scope.zone));
    const stored = await findInputWindow(tx, selectionId);
    if ((stored?.version ?? 0) !== version) {
      throw new Stale(stored === null ? {} : { ...stored, version: `${stored.version}` });
    }
    await storeInputWindow(tx, ctx, scope, stored, { firstDay, lastDay });
    return { slug: scope.slug };
  });
}
