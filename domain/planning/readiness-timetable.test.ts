import { expect, test } from "vitest";
import type { PlannedStage } from "#domain/planning/schedule";
import { withStage } from "#testing/readiness";

test.each<[string, Partial<PlannedStage>, string[]]>([
  ["without a day for the result", { resultsOn: null }, ["schedule-missing block timetable"]],
  [
    "ends before it begins",
    { endsOn: "2026-12-07" },
    ["schedule-order block timetable", "results-delay warn timetable"],
  ],
  ["result before its end", { resultsOn: "2026-12-08" }, ["schedule-order block timetable"]],
  [
    "begins on the last day to apply",
    { startsOn: "2026-11-30" },
    ["schedule-too-early block timetable"],
  ],
  [
    "begins the day before the result of the one ahead",
    { startsOn: "2026-12-02" },
    ["schedule-overlap block timetable"],
  ],
  ["begins when that result is published", { startsOn: "2026-12-03" }, []],
  ["has its result a week after its end", { resultsOn: "2026-12-16" }, []],
  [
    "has its result after more than a week",
    { resultsOn: "2026-12-17" },
    ["results-delay warn timetable"],
  ],
  ["begins on a Sunday", { startsOn: "2026-12-06" }, ["schedule-days-off warn timetable"]],
])("a stage that %s", (_case, changes, problems) => {
  expect(withStage("ASSESSMENT", changes)).toEqual(problems);
});

test("a stage does not begin before the one ahead of it; the track record may", () => {
  expect(withStage("PAPER", { startsOn: "2026-12-07" })).toEqual([
    "schedule-sequence block timetable",
  ]);
  expect(withStage("TRACK_RECORD", { startsOn: "2026-12-01" })).toEqual([]);
});
