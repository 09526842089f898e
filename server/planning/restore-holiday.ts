import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteHolidayChange } from "#db/queries/holiday";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { dayField, idField } from "#server/fields";
import { holidaysToChange } from "#server/planning/agency-holidays";

export const RestoreHoliday = z.object({ agencyId: idField, day: dayField });

/**
 * Puts a national day off back that an agency had taken out.
 * @throws Refused `record-not-found`, `holiday-not-listed` where it was not taken out
 */
export function restoreHoliday(
  ctx: Context,
  input: z.output<typeof RestoreHoliday>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { agencyId, day } = input;
    const { own } = await holidaysToChange(tx, ctx, input);
    if (own?.isDayOff !== false) throw new Refused("holiday-not-listed", null, { day });
    await deleteHolidayChange(tx, agencyId, day);
    await recordAudit(tx, ctx, {
      kind: "holiday.restored",
      subjectId: agencyId,
      agencyId,
      after: { day },
    });
  });
}
