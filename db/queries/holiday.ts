import { and, asc, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { holidayChange } from "#db/schema/holiday";
import type { HolidayChange } from "#domain/planning/holidays";

/** What an agency has changed in the list of days off, by the day. */
export async function listHolidayChanges(
  reader: Reader,
  agencyId: string,
): Promise<HolidayChange[]> {
  return reader
    .select({
      day: holidayChange.day,
      isDayOff: holidayChange.isDayOff,
      name: { id: holidayChange.name, en: holidayChange.nameEn },
    })
    .from(holidayChange)
    .where(eq(holidayChange.agencyId, agencyId))
    .orderBy(asc(holidayChange.day));
}

/** Writes what an agency says of a day, in the place of what it said before. */
export async function putHolidayChange(
  tx: Transaction,
  values: typeof holidayChange.$inferInsert,
): Promise<void> {
  const { isDayOff, name, nameEn, changedBy, changedAt } = values;
  await tx
    .insert(holidayChange)
    .values(values)
    .onConflictDoUpdate({
      target: [holidayChange.agencyId, holidayChange.day],
      set: { isDayOff, name, nameEn, changedBy, changedAt },
    });
}

/** Back to the shipped list for a day. */
export async function deleteHolidayChange(
  tx: Transaction,
  agencyId: string,
  day: string,
): Promise<void> {
  await tx
    .delete(holidayChange)
    .where(and(eq(holidayChange.agencyId, agencyId), eq(holidayChange.day, day)));
}
