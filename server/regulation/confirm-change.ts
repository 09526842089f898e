import { z } from "zod";
import { inTransaction } from "#db/client";
import { confirmedChanges } from "#db/queries/parameters";
import { dayOf } from "#domain/calendar";
import { requireFuture, requireSensible } from "#domain/regulation/change-rules";
import type { ChangeableName } from "#domain/regulation/changed-parameters";
import { requireSecondPerson } from "#domain/regulation/policy";
import type { Context } from "#server/context";
import { idField, mustTick } from "#server/fields";
import { changeToDecide, decide } from "#server/regulation/change-to-decide";

export const ConfirmChange = z.object({ changeId: idField, hasRead: mustTick });

/**
 * Confirms what somebody else of the agency wants to set: from its day on it is law there. That day
 * has not passed, and all that was announced before keeps its values.
 * @returns the name of the parameter
 * @throws Refused `record-not-found`, `parameter-own-change`, `parameter-retroactive`,
 * `parameter-as-it-is`, `parameter-order`, `transition-not-possible`, `record-stale`
 */
export function confirmChange(
  ctx: Context,
  { changeId }: Pick<z.output<typeof ConfirmChange>, "changeId">,
): Promise<ChangeableName> {
  return inTransaction(async (tx) => {
    const change = await changeToDecide(tx, changeId);
    requireSecondPerson(ctx.actor, change);
    if (change.outcome === null) {
      requireFuture(change, dayOf(ctx.now, change.zone));
      const others = await confirmedChanges(tx, change.agencyId);
      requireSensible({ ...change, confirmedAt: ctx.now }, others);
    }
    await decide(tx, ctx, change, "CONFIRMED");
    return change.parameter;
  });
}
