import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteHolidayChange, putHolidayChange } from "#db/queries/holiday";
import { shippedHoliday } from "#domain/planning/holidays";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { dayField, idField } from "#server/fields";
import { holidaysToChange } from "#server/planning/agency-holidays";

export const RemoveHoliday = z.object({ agencyId: idField, day: dayField });

/**
 * Takes a day off out of the calendar of an agency: one that it added is gone, one that is listed
 * for the whole country counts as a working day there.
 * @throws Refused `record-not-found`, `holiday-not-listed`
 */
export function removeHoliday(ctx: Context, input: z.output<typeof RemoveHoliday>): Promise<void> {
  return inTransaction(async (tx) => {
    const { agencyId, day } = input;
    const { holidays } = await holidaysToChange(tx, ctx, input);
    const listed = holidays.get(day);
    if (listed === undefined) throw new Refused("holiday-not-listed", null, { day });
    if (shippedHoliday(day) === null) {
      await deleteHolidayChange(tx, agencyId, day);
    } else {
      const changedBy = ctx.actor.userId ?? "";
      const change = { agencyId, day, isDayOff: false, name: "", nameEn: null, changedBy };
      await putHolidayChange(tx, { ...change, changedAt: ctx.now });
    }
    await recordAudit(tx, ctx, {
      kind: "holiday.removed",
      subjectId: agencyId,
      agencyId,
      before: { day, name: listed.name.id },
    });
  });
}
