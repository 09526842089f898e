import { describe, expect, test } from "vitest";
import type { Zone } from "#domain/calendar";
import {
  formatBytes,
  formatDay,
  formatDayRange,
  formatInstant,
  formatNip,
  formatScore,
  type Precision,
} from "#domain/format";
import type { Locale } from "#domain/locale";

const AFTERNOON = new Date("2026-11-24T07:05:32Z");

describe("an instant", () => {
  const cases: [Locale, Precision, string][] = [
    ["id", "date", "24 November 2026"],
    ["id", "weekday", "Selasa, 24 November 2026"],
    ["id", "minute", "24 November 2026 pukul 14.05 WIB"],
    ["id", "second", "24 November 2026 pukul 14.05.32 WIB"],
    ["id", "time", "pukul 14.05 WIB"],
    ["id", "clock", "14.05.32 WIB"],
    ["en", "date", "24 November 2026"],
    ["en", "weekday", "Tuesday 24 November 2026"],
    ["en", "minute", "24 November 2026, 14:05 WIB"],
    ["en", "second", "24 November 2026, 14:05:32 WIB"],
    ["en", "time", "14:05 WIB"],
    ["en", "clock", "14:05:32 WIB"],
  ];
  test.each(cases)("in %s by %s", (locale, precision, text) => {
    expect(formatInstant(locale, "Asia/Jakarta", AFTERNOON, precision)).toBe(text);
  });

  test("belongs to the day of the zone it is shown in", () => {
    const late = new Date("2026-11-24T16:30:00Z");
    const shown = (["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] satisfies Zone[]).map(
      (zone) => formatInstant("id", zone, late),
    );
    expect(shown).toEqual([
      "24 November 2026 pukul 23.30 WIB",
      "25 November 2026 pukul 00.30 WITA",
      "25 November 2026 pukul 01.30 WIT",
    ]);
  });
});

test("a range says month and year once where they are the same", () => {
  const range = (first: string, last: string) =>
    formatDayRange("id", "Asia/Jakarta", new Date(first), new Date(last));
  expect(range("2026-11-12T03:00:00Z", "2026-11-26T03:00:00Z")).toBe("12–26 November 2026");
  expect(range("2026-11-27T03:00:00Z", "2026-12-02T03:00:00Z")).toBe("27 November–2 Desember 2026");
  expect(range("2026-12-30T03:00:00Z", "2027-01-02T03:00:00Z")).toBe(
    "30 Desember 2026–2 Januari 2027",
  );
  expect(range("2026-12-21T03:00:00Z", "2026-12-21T09:00:00Z")).toBe("21 Desember 2026");
});

test("a day without an hour is the same day everywhere", () => {
  expect(formatDay("id", "1978-05-17")).toBe("17 Mei 1978");
  expect(formatDay("en", "1978-05-17")).toBe("17 May 1978");
});

test("a score always has two decimals", () => {
  expect([0, 5, 50, 8194, 10_000, 123_456].map((score) => formatScore("id", score))).toEqual([
    "0,00",
    "0,05",
    "0,50",
    "81,94",
    "100,00",
    "1.234,56",
  ]);
  expect(formatScore("en", 8194)).toBe("81.94");
  expect(formatScore("id", -61)).toBe("−0,61");
});

test("a file over the limit never looks as if it were under it", () => {
  expect(formatBytes("id", 211_400)).toBe("212 KB");
  expect(formatBytes("id", 3_750_001)).toBe("3,8 MB");
  expect(formatBytes("id", 2_000_000)).toBe("2 MB");
  expect(formatBytes("en", 2_000_001)).toBe("2.1 MB");
});

test("an employee number is printed in its groups", () => {
  expect(formatNip("197805172003031004")).toBe("19780517\u00a0200303\u00a01\u00a0004");
  expect(formatNip("1978")).toBe("1978");
});
