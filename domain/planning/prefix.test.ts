import { expect, test } from "vitest";
import { suggestedPrefixes } from "#domain/planning/prefix";

test("a prefix is made from the word that tells a post from others", () => {
  expect(
    suggestedPrefixes([
      "Kepala Dinas Pendidikan",
      "Sekretaris Daerah",
      "Staf Ahli Wali Kota Bidang Ekonomi",
    ]),
  ).toEqual(["PEN", "SEK", "EKO"]);
});

test("no two posts have the same one, and each is two to five capitals", () => {
  const titles = [
    ...Array.from({ length: 12 }, () => "Kepala Dinas Perdagangan dan Perindustrian"),
    "Kepala Dinas Perdagangan",
    "11",
    "",
  ];
  const prefixes = suggestedPrefixes(titles);
  expect(new Set(prefixes).size).toBe(titles.length);
  expect(prefixes.filter((prefix) => !/^[A-Z]{2,5}$/.test(prefix))).toEqual([]);
});
