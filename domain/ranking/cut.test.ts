import { expect, test } from "vitest";
import { requireShortlist } from "#domain/ranking/cut";
import { Refused } from "#domain/refusal";
import { LAW } from "#testing/regulation";

const REASON = "Wawancara lebih tinggi, sesuai kriteria yang diumumkan.";
const tie = { certain: ["A", "B"], contested: ["C", "D"], places: 1 };
const clear = { certain: ["A", "B", "C"], contested: [], places: 0 };

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof Refused ? error.code : error;
  }
  return "allowed";
};

test("a clear cut lets the first three go", () => {
  expect(requireShortlist(clear, { admittedIds: [], reason: "" }, LAW)).toEqual(["A", "B", "C"]);
});

test("a decided tie lets the admitted go", () => {
  expect(requireShortlist(tie, { admittedIds: ["D"], reason: REASON }, LAW)).toEqual([
    "A",
    "B",
    "D",
  ]);
  const wide = { certain: ["A"], contested: ["B", "C", "D"], places: 2 };
  expect(requireShortlist(wide, { admittedIds: ["B", "D"], reason: REASON }, LAW)).toEqual([
    "A",
    "B",
    "D",
  ]);
});

test.each([
  ["undecided", tie, [], REASON, "ranking-tie-open"],
  ["without a reason", tie, ["C"], "", "ranking-tie-open"],
  ["with a word for a reason", tie, ["C"], "Wawancara", "ranking-tie-open"],
  ["with 19 characters", tie, ["C"], "x".repeat(19), "ranking-tie-open"],
  ["with 20 characters", tie, ["C"], "x".repeat(20), "allowed"],
  ["for somebody above the cut", tie, ["A"], REASON, "ranking-tie-outsider"],
  ["for a stranger", tie, ["Z"], REASON, "ranking-tie-outsider"],
  ["for too many", tie, ["C", "D"], REASON, "ranking-tie-places"],
  ["for the same one twice", tie, ["C", "C"], REASON, "allowed"],
  ["where nothing is tied", clear, ["C"], REASON, "ranking-tie-outsider"],
  ["with nobody", { certain: [], contested: [], places: 0 }, [], REASON, "ranking-empty"],
  ["with two, silently", { ...clear, certain: ["A", "B"] }, [], "", "shortlist-three"],
  ["with two, for a reason", { ...clear, certain: ["A", "B"] }, [], REASON, "allowed"],
])("a cut %s", (_case, cut, admittedIds, reason, code) => {
  expect(codeOf(() => requireShortlist(cut, { admittedIds, reason }, LAW))).toBe(code);
});
