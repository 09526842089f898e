import { z } from "zod";
import { inTransaction } from "#db/client";
import { putHolidayChange } from "#db/queries/holiday";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { dayField, idField, textField } from "#server/fields";
import { holidaysToChange } from "#server/planning/agency-holidays";
import { optionalLine } from "#server/planning/fields";

export const AddHoliday = z.object({
  agencyId: idField,
  day: dayField,
  name: textField(120),
  nameEn: optionalLine(120),
});

/**
 * Adds a day off to the calendar of an agency, for the warnings of its timetables.
 * @throws Refused `record-not-found`, `holiday-listed-already`
 */
export function addHoliday(ctx: Context, input: z.output<typeof AddHoliday>): Promise<void> {
  return inTransaction(async (tx) => {
    const { agencyId, day, name, nameEn } = input;
    const { holidays } = await holidaysToChange(tx, ctx, input);
    const listed = holidays.get(day);
    if (listed !== undefined) {
      throw new Refused("holiday-listed-already", null, { day, name: listed.name }, "day");
    }
    const changedBy = ctx.actor.userId ?? "";
    const change = { agencyId, day, isDayOff: true, name, nameEn, changedBy };
    await putHolidayChange(tx, { ...change, changedAt: ctx.now });
    await recordAudit(tx, ctx, {
      kind: "holiday.added",
      subjectId: agencyId,
      agencyId,
      after: { day, name },
    });
  });
}
