import { expect, test } from "vitest";
import { isPlainDate, weekdayOf } from "#domain/calendar";
import { dayOffOf, HOLIDAY_YEARS, holidaysWith, SHIPPED_HOLIDAYS } from "#domain/planning/holidays";

const named = { id: "Hari jadi kota", en: "City anniversary" };

test("the shipped list has the 17 national days and 8 days of joint leave of 2026, in order", () => {
  const days = SHIPPED_HOLIDAYS.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].toSorted());
  expect(days.every(isPlainDate)).toBe(true);
  expect([...new Set(days.map((day) => day.slice(0, 4)))]).toEqual(HOLIDAY_YEARS);
  const of2026 = SHIPPED_HOLIDAYS.filter(({ day }) => day.startsWith("2026"));
  expect(of2026.filter(({ kind }) => kind === "NATIONAL")).toHaveLength(17);
  // No joint leave falls on a weekend.
  const leave = of2026.filter(({ kind }) => kind === "JOINT_LEAVE");
  expect(leave).toHaveLength(8);
  expect(leave.filter(({ day }) => [0, 6].includes(weekdayOf(day)))).toEqual([]);
});

test("an agency adds days of its own and takes others out", () => {
  const holidays = holidaysWith([
    { day: "2026-11-27", isDayOff: true, name: named },
    { day: "2026-12-24", isDayOff: false, name: { id: "", en: null } },
  ]);
  expect(dayOffOf("2026-11-27", holidays)).toMatchObject({ kind: "LOCAL", name: named });
  expect(dayOffOf("2026-12-24", holidays)).toBeNull();
  expect(dayOffOf("2026-12-25", holidays)).toMatchObject({ kind: "NATIONAL", source: "decreed" });
  expect([...holidays.keys()]).toEqual([...holidays.keys()].toSorted());
});

test("a weekend is a day off, and a holiday on it has its name", () => {
  const holidays = holidaysWith([]);
  expect(dayOffOf("2026-11-27", holidays)).toBeNull();
  expect(dayOffOf("2026-11-28", holidays)).toBe("SATURDAY");
  expect(dayOffOf("2026-11-29", holidays)).toBe("SUNDAY");
  expect(dayOffOf("2026-05-31", holidays)).toMatchObject({ name: { en: "Vesak 2570" } });
});
