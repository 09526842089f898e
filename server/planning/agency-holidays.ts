import type { Reader } from "#db/client";
import { listHolidayChanges } from "#db/queries/holiday";
import type { PlainDate } from "#domain/calendar";
import { holidaysWith } from "#domain/planning/holidays";
import { requireRegisterKeeper } from "#domain/register/policy";
import type { Context } from "#server/context";

/**
 * The list of days off that this person may change, and what the agency has said of one day.
 * @throws Refused `record-not-found`
 */
export async function holidaysToChange(
  reader: Reader,
  ctx: Context,
  { agencyId, day }: { readonly agencyId: string; readonly day: PlainDate },
) {
  requireRegisterKeeper(ctx.actor, agencyId);
  const changes = await listHolidayChanges(reader, agencyId);
  const own = changes.find((change) => change.day === day) ?? null;
  return { holidays: holidaysWith(changes), own };
}
