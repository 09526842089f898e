import { expect, test } from "vitest";
import { missingAppraisals, sectionState } from "#domain/profile/completeness";
import { type Entry, entryOf, type Section } from "#domain/profile/sections";

const TODAY = "2026-11-29";
const appraised = (year: number) => entryOf("APPRAISALS", { year, rating: "GOOD" });

test.each([
  [[], [2025, 2024]],
  [[2025], [2024]],
  [[2024, 2025], []],
  // The year that still runs is not asked for.
  [[2026, 2024], [2025]],
])("appraisals of %j leave %j missing", (years, missing) => {
  expect(missingAppraisals(years.map(appraised), TODAY)).toEqual(missing);
});

test.each<[string, Section, Entry[], Section[], string]>([
  ["nothing said", "AWARDS", [], [], "EMPTY"],
  ["nothing to tell", "AWARDS", [], ["AWARDS"], "COMPLETE"],
  // Everybody in service has ranks: the statement counts for nothing.
  ["no ranks", "RANK_HISTORY", [], ["RANK_HISTORY"], "EMPTY"],
  ["one appraisal", "APPRAISALS", [appraised(2025)], [], "INCOMPLETE"],
  ["both appraisals", "APPRAISALS", [appraised(2025), appraised(2024)], [], "COMPLETE"],
])("%s: %s", (_, section, entries, stated, state) => {
  expect(sectionState(section, entries, stated, TODAY)).toBe(state);
});
