import { expect, test } from "vitest";
import { daysAfterResult, isInputOpen, requirePossibleDays } from "#domain/input/window";
import type { Refused } from "#domain/refusal";

const DAYS = { firstDay: "2026-11-16", lastDay: "2026-11-22" };

test.each([
  ["2026-11-15T16:59:59.999Z", false],
  ["2026-11-15T17:00:00.000Z", true],
  ["2026-11-22T16:59:59.999Z", true],
  ["2026-11-22T17:00:00.000Z", false],
])("at %s input is taken in Jakarta: %s", (now, open) => {
  expect(isInputOpen(DAYS, "Asia/Jakarta", new Date(now))).toBe(open);
  expect(isInputOpen(null, "Asia/Jakarta", new Date(now))).toBe(false);
});

test.each([
  ["2026-11-16", "2026-11-15", "input-days-backwards"],
  ["2026-11-01", "2026-11-09", "input-days-past"],
  ["2026-11-10", "2026-12-10", "input-days-many"],
  ["2026-11-10", "2026-12-09", null],
  ["2026-11-01", "2026-11-10", null],
])("from %s to %s: %s", (firstDay, lastDay, code) => {
  const outcome = () => {
    try {
      requirePossibleDays({ firstDay, lastDay }, "2026-11-10");
      return null;
    } catch (error) {
      return (error as Refused).code;
    }
  };
  expect(outcome()).toBe(code);
});

const PLANNED = { firstDay: "2026-11-16", lastDay: "2026-11-23" };

test.each([
  ["none were set", null, 7, PLANNED],
  ["the plan gives none", null, 0, null],
  ["the plan gives none and some were set", DAYS, 0, DAYS],
  ["those set are over", { firstDay: "2026-11-01", lastDay: "2026-11-15" }, 7, PLANNED],
  [
    "those set end on the day",
    { firstDay: "2026-11-10", lastDay: "2026-11-16" },
    7,
    { firstDay: "2026-11-10", lastDay: "2026-11-23" },
  ],
  [
    "those set last longer",
    { firstDay: "2026-11-18", lastDay: "2026-11-30" },
    7,
    { firstDay: "2026-11-16", lastDay: "2026-11-30" },
  ],
] as const)("after a result of 16 November, where %s", (_, stored, days, expected) => {
  expect(daysAfterResult(stored, "2026-11-16", days)).toEqual(expected);
});
