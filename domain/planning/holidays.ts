import { type PlainDate, weekdayOf } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";

/** Kinds of days off; `LOCAL` was added by the agency itself. */
const HOLIDAY_KINDS = ["NATIONAL", "JOINT_LEAVE", "LOCAL"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** `decreed`: by joint decree of three ministers. `computed`: by calendars, before a decree was read. */
const HOLIDAY_SOURCES = ["decreed", "computed", "agency"] as const;
export type HolidaySource = (typeof HOLIDAY_SOURCES)[number];

export type Holiday = {
  readonly day: PlainDate;
  readonly kind: HolidayKind;
  readonly source: HolidaySource;
  readonly name: Bilingual;
};

/** What an agency says otherwise than the list below: a day off of its own, or a working day. */
export type HolidayChange = {
  readonly day: PlainDate;
  readonly isDayOff: boolean;
  readonly name: Bilingual;
};

// 2026: joint decree of the ministers of religion, manpower and administrative reform 1497/2025,
// 2/2025 and 5/2025 of 19 September 2025, as several newspapers and an agency's site list it; the
// decree itself was not read.
const YEAR_2026 = `
2026-01-01 | NATIONAL | Tahun Baru 2026 Masehi | New Year's Day
2026-01-16 | NATIONAL | Isra Mikraj Nabi Muhammad saw. | Ascension of the Prophet Muhammad
2026-02-16 | JOINT_LEAVE | Cuti bersama Tahun Baru Imlek | Joint leave for the Lunar New Year
2026-02-17 | NATIONAL | Tahun Baru Imlek 2577 Kongzili | Lunar New Year 2577
2026-03-18 | JOINT_LEAVE | Cuti bersama Hari Suci Nyepi | Joint leave for Nyepi
2026-03-19 | NATIONAL | Hari Suci Nyepi, Tahun Baru Saka 1948 | Nyepi, Saka New Year 1948
2026-03-20 | JOINT_LEAVE | Cuti bersama Idulfitri | Joint leave for Eid al-Fitr
2026-03-21 | NATIONAL | Idulfitri 1447 Hijriah | Eid al-Fitr 1447
2026-03-22 | NATIONAL | Idulfitri 1447 Hijriah | Eid al-Fitr 1447
2026-03-23 | JOINT_LEAVE | Cuti bersama Idulfitri | Joint leave for Eid al-Fitr
2026-03-24 | JOINT_LEAVE | Cuti bersama Idulfitri | Joint leave for Eid al-Fitr
2026-04-03 | NATIONAL | Wafat Yesus Kristus | Good Friday
2026-04-05 | NATIONAL | Kebangkitan Yesus Kristus (Paskah) | Easter
2026-05-01 | NATIONAL | Hari Buruh Internasional | Labour Day
2026-05-14 | NATIONAL | Kenaikan Yesus Kristus | Ascension of Jesus Christ
2026-05-15 | JOINT_LEAVE | Cuti bersama Kenaikan Yesus Kristus | Joint leave for the Ascension of Jesus Christ
2026-05-27 | NATIONAL | Iduladha 1447 Hijriah | Eid al-Adha 1447
2026-05-28 | JOINT_LEAVE | Cuti bersama Iduladha | Joint leave for Eid al-Adha
2026-05-31 | NATIONAL | Hari Raya Waisak 2570 BE | Vesak 2570
2026-06-01 | NATIONAL | Hari Lahir Pancasila | Pancasila Day
2026-06-16 | NATIONAL | Tahun Baru Islam 1448 Hijriah | Islamic New Year 1448
2026-08-17 | NATIONAL | Proklamasi Kemerdekaan | Independence Day
2026-08-25 | NATIONAL | Maulid Nabi Muhammad saw. | Birthday of the Prophet Muhammad
2026-12-24 | JOINT_LEAVE | Cuti bersama Natal | Joint leave for Christmas
2026-12-25 | NATIONAL | Kelahiran Yesus Kristus (Natal) | Christmas Day
`;

// 2027: no decree was seen. Fixed days are certain; Christian, Chinese and Saka days follow from
// their calendars; Islamic days may move by one with the sighting of the moon, and so may Vesak.
// Joint leave is not known at all, so none is listed.
const YEAR_2027 = `
2027-01-01 | NATIONAL | Tahun Baru 2027 Masehi | New Year's Day
2027-01-05 | NATIONAL | Isra Mikraj Nabi Muhammad saw. | Ascension of the Prophet Muhammad
2027-02-06 | NATIONAL | Tahun Baru Imlek 2578 Kongzili | Lunar New Year 2578
2027-03-08 | NATIONAL | Hari Suci Nyepi, Tahun Baru Saka 1949 | Nyepi, Saka New Year 1949
2027-03-10 | NATIONAL | Idulfitri 1448 Hijriah | Eid al-Fitr 1448
2027-03-11 | NATIONAL | Idulfitri 1448 Hijriah | Eid al-Fitr 1448
2027-03-26 | NATIONAL | Wafat Yesus Kristus | Good Friday
2027-03-28 | NATIONAL | Kebangkitan Yesus Kristus (Paskah) | Easter
2027-05-01 | NATIONAL | Hari Buruh Internasional | Labour Day
2027-05-06 | NATIONAL | Kenaikan Yesus Kristus | Ascension of Jesus Christ
2027-05-16 | NATIONAL | Iduladha 1448 Hijriah | Eid al-Adha 1448
2027-05-20 | NATIONAL | Hari Raya Waisak 2571 BE | Vesak 2571
2027-06-01 | NATIONAL | Hari Lahir Pancasila | Pancasila Day
2027-06-06 | NATIONAL | Tahun Baru Islam 1449 Hijriah | Islamic New Year 1449
2027-08-15 | NATIONAL | Maulid Nabi Muhammad saw. | Birthday of the Prophet Muhammad
2027-08-17 | NATIONAL | Proklamasi Kemerdekaan | Independence Day
2027-12-25 | NATIONAL | Kelahiran Yesus Kristus (Natal) | Christmas Day
`;

/** The days off of the whole country that this release knows, by the day. */
export const SHIPPED_HOLIDAYS: readonly Holiday[] = [
  ...listed(YEAR_2026, "decreed"),
  ...listed(YEAR_2027, "computed"),
];

/** Years whose national days are listed; of others nothing is known. */
export const HOLIDAY_YEARS = ["2026", "2027"] as const;

function listed(lines: string, source: HolidaySource): Holiday[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [day = "", kind, id = "", en = ""] = line.split(" | ");
      return {
        day,
        kind: kind === "JOINT_LEAVE" ? "JOINT_LEAVE" : "NATIONAL",
        source,
        name: { id, en },
      };
    });
}

export type Holidays = ReadonlyMap<PlainDate, Holiday>;

/** The days off as an agency keeps them, in their order. */
export function holidaysWith(changes: readonly HolidayChange[]): Holidays {
  const days = new Map(SHIPPED_HOLIDAYS.map((holiday) => [holiday.day, holiday]));
  for (const { day, isDayOff, name } of changes) {
    if (isDayOff) days.set(day, { day, kind: "LOCAL", source: "agency", name });
    else days.delete(day);
  }
  return new Map([...days].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The national day off that an agency would take out of its list; null if the day is none. */
export function shippedHoliday(day: PlainDate): Holiday | null {
  return SHIPPED_HOLIDAYS.find((holiday) => holiday.day === day) ?? null;
}

/** Why nobody works on a day: the holiday, or the weekend; null for a working day. */
export function dayOffOf(
  day: PlainDate,
  holidays: Holidays,
): Holiday | "SATURDAY" | "SUNDAY" | null {
  const holiday = holidays.get(day);
  if (holiday !== undefined) return holiday;
  const weekday = weekdayOf(day);
  if (weekday === 6) return "SATURDAY";
  return weekday === 0 ? "SUNDAY" : null;
}
