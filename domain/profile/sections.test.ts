import { expect, test } from "vitest";
import {
  type Entry,
  entryOf,
  newestFirst,
  SECTION_CODES,
  SECTION_PATHS,
  sectionAt,
} from "#domain/profile/sections";

test("a history is read section by section, the newest first, names by letter", () => {
  const relative = (name: string) =>
    entryOf("FAMILY_IN_OFFICE", { name, relation: "OTHER", post: "Camat" });
  const rated = (year: number) => entryOf("APPRAISALS", { year, rating: "GOOD" });
  const ranked = (since: string) =>
    entryOf("RANK_HISTORY", { grade: "IV/a", since, decreeNumber: "1", decreeDate: since });
  const mixed: Entry[] = [
    relative("Zul"),
    rated(2022),
    ranked("2012-04-01"),
    relative("adi"),
    ranked("2024-04-01"),
    rated(2024),
    ranked("2016-04-01"),
    rated(2023),
  ];
  expect(
    newestFirst(mixed).map(({ values }) => values.name ?? values.since ?? values.year),
  ).toEqual(["2024-04-01", "2016-04-01", "2012-04-01", 2024, 2023, 2022, "adi", "Zul"]);
});

test("each section has an address of its own", () => {
  expect(SECTION_CODES.map((section) => sectionAt(SECTION_PATHS[section]))).toEqual(SECTION_CODES);
  expect(sectionAt("pribadi")).toBeNull();
});
