import { boolean, id, instant, ref, table, text, uniqueIndex } from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";

/** A day on which an agency keeps another calendar than the shipped list of days off. */
export const holidayChange = table(
  "holiday_change",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    /** `YYYY-MM-DD` */
    day: text().notNull(),
    /** True for a day off of its own, false for a listed one on which it works. */
    isDayOff: boolean().notNull(),
    /** Empty for a day on which it works. */
    name: text().notNull().default(""),
    nameEn: text(),
    changedBy: ref(() => account.id).notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("holiday_change_once").on(t.agencyId, t.day)],
);
