import { expect, test } from "vitest";
import { lastReminderDue, needsReminder } from "#domain/application/reminders";

/** The last day is 29 November 2026, until midnight in Jakarta. */
const CLOSES = new Date("2026-11-29T17:00:00.000Z");
const due = (now: string) => lastReminderDue(CLOSES, "Asia/Jakarta", new Date(now))?.toISOString();

test.each([
  ["2026-11-22T00:59:59.999Z", undefined],
  ["2026-11-22T01:00:00.000Z", "2026-11-22T01:00:00.000Z"],
  ["2026-11-26T00:59:59.999Z", "2026-11-22T01:00:00.000Z"],
  ["2026-11-26T01:00:00.000Z", "2026-11-26T01:00:00.000Z"],
  ["2026-11-28T01:00:00.000Z", "2026-11-28T01:00:00.000Z"],
  ["2026-11-29T00:59:59.999Z", "2026-11-28T01:00:00.000Z"],
  ["2026-11-29T01:00:00.000Z", "2026-11-29T01:00:00.000Z"],
  ["2026-11-29T16:59:59.999Z", "2026-11-29T01:00:00.000Z"],
  ["2026-11-29T17:00:00.000Z", undefined],
])("at %s the last reminder was due at %s", (now, expected) => {
  expect(due(now)).toBe(expected);
});

test("mornings are those of the agency's zone", () => {
  const closes = new Date("2026-11-29T15:00:00.000Z");
  const moment = lastReminderDue(closes, "Asia/Jayapura", new Date("2026-11-29T14:00:00.000Z"));
  expect(moment?.toISOString()).toBe("2026-11-28T23:00:00.000Z");
});

test("a draft is reminded once for each moment, and not of one before it was begun", () => {
  const moment = new Date("2026-11-26T01:00:00.000Z");
  const before = new Date("2026-11-26T00:59:00.000Z");
  const after = new Date("2026-11-26T01:01:00.000Z");
  expect(needsReminder({ startedAt: before, remindedAt: null }, moment)).toBe(true);
  expect(needsReminder({ startedAt: before, remindedAt: before }, moment)).toBe(true);
  expect(needsReminder({ startedAt: before, remindedAt: after }, moment)).toBe(false);
  expect(needsReminder({ startedAt: moment, remindedAt: null }, moment)).toBe(false);
  expect(needsReminder({ startedAt: before, remindedAt: null }, null)).toBe(false);
});
