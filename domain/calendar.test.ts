import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  elapsed,
  firstInstantAfter,
  firstOfNextMonth,
  inclusiveDays,
  isPlainDate,
  lastSecondBefore,
  monthsBetween,
  startOfDay,
  ZONE_NAMES,
} from "#domain/calendar";

test.each([
  ["2026-02-28", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["1962-02-30", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-1-1", false],
  ["0999-01-01", false],
  ["2026-01-01T00:00", false],
  ["", false],
])("%j is a day: %s", (text, answer) => {
  expect(isPlainDate(text)).toBe(answer);
});

test.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2025-11-17", 7, "2025-11-24"],
  ["2026-06-01", 0, "2026-06-01"],
])("%s and %i days are %s", (date, days, later) => {
  expect(addDays(date, days)).toBe(later);
});

test.each([
  ["2025-08-13", "2025-08-27", 15],
  ["2028-02-16", "2028-03-01", 15],
  ["2026-01-01", "2026-01-01", 1],
  ["2026-01-02", "2026-01-01", 0],
])("%s to %s are %i days", (first, last, days) => {
  expect(inclusiveDays(first, last)).toBe(days);
});

test.each([
  ["1968-02-29", 56, "2024-02-29"],
  ["1968-02-29", 57, "2025-03-01"],
  ["1961-09-28", 60, "2021-09-28"],
])("%s and %i years are %s", (date, years, later) => {
  expect(addYears(date, years)).toBe(later);
});

test.each([
  ["2021-09-28", "2021-10-01"],
  ["2021-10-01", "2021-11-01"],
  ["2021-12-31", "2022-01-01"],
])("the month after that of %s begins on %s", (date, first) => {
  expect(firstOfNextMonth(date)).toBe(first);
});

test.each([
  ["Asia/Jakarta", "WIB", "2026-02-09T17:00:00.000Z", "2026-02-10T17:00:00.000Z"],
  ["Asia/Makassar", "WITA", "2026-02-09T16:00:00.000Z", "2026-02-10T16:00:00.000Z"],
  ["Asia/Jayapura", "WIT", "2026-02-09T15:00:00.000Z", "2026-02-10T15:00:00.000Z"],
] as const)("10 February in %s (%s) runs from %s to %s", (zone, label, start, end) => {
  expect(startOfDay("2026-02-10", zone).toISOString()).toBe(start);
  expect(firstInstantAfter("2026-02-10", zone).toISOString()).toBe(end);
  expect(ZONE_NAMES[zone]).toBe(label);
  expect(dayOf(new Date(start), zone)).toBe("2026-02-10");
  expect(dayOf(new Date(Date.parse(start) - 1), zone)).toBe("2026-02-09");
  expect(dayOf(new Date(Date.parse(end) - 1), zone)).toBe("2026-02-10");
  expect(dayOf(new Date(end), zone)).toBe("2026-02-11");
});

test("what is no day is a fault", () => {
  expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  expect(() => addYears("tomorrow", 1)).toThrow(RangeError);
});

test.each([
  ["1977-06-14", "2027-02-01", 49, 7],
  ["2023-01-05", "2026-11-26", 3, 10],
  ["2000-02-29", "2001-02-28", 0, 11],
  ["2000-02-29", "2001-03-01", 1, 0],
  ["2026-02-01", "2026-02-01", 0, 0],
])("from %s to %s: %d years, %d months", (from, to, years, months) => {
  expect(elapsed(from, to)).toEqual({ years, months });
});

test("months later is the same day, or the last one of a shorter month", () => {
  expect(addMonths("2021-09-28", 5)).toBe("2022-02-28");
  expect(addMonths("2021-08-31", 6)).toBe("2022-02-28");
  expect(addMonths("2023-08-31", 6)).toBe("2024-02-29");
  expect(addMonths("2021-03-15", -3)).toBe("2020-12-15");
  expect(monthsBetween("2021-06-01", "2026-11-25")).toBe(65);
  expect(monthsBetween("2021-06-30", "2021-07-01")).toBe(1);
});

test("a deadline is read as its last second, as text or not", () => {
  const tooLate = firstInstantAfter("2026-12-15", "Asia/Jakarta");
  const last = "2026-12-15T16:59:59.000Z";
  expect(lastSecondBefore(tooLate).toISOString()).toBe(last);
  expect(lastSecondBefore(tooLate.toISOString()).toISOString()).toBe(last);
});
