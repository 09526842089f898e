import { expect, test } from "vitest";
import { cutOf, rankTotals } from "#domain/ranking/tie";

const entries = (totals: readonly number[]) =>
  totals.map((total, index) => ({ id: "ABCDEFGH"[index] ?? "", total }));

test.each([
  ["nobody", [], [], []],
  ["one", [8000], [1], ["yes"]],
  ["fewer than three", [8000, 7000], [1, 2], ["yes", "yes"]],
  ["no ties", [9000, 8000, 7000, 6000], [1, 2, 3, 4], ["yes", "yes", "yes", "no"]],
  ["a tie inside the cut", [9000, 8000, 8000, 7000], [1, 2, 2, 4], ["yes", "yes", "yes", "no"]],
  [
    "a tie across the cut",
    [8000, 7950, 7950, 7950],
    [1, 2, 2, 2],
    ["yes", "tie-at-cut", "tie-at-cut", "tie-at-cut"],
  ],
  [
    "a tie at the last place",
    [9000, 8000, 7000, 7000],
    [1, 2, 3, 3],
    ["yes", "yes", "tie-at-cut", "tie-at-cut"],
  ],
  ["a tie below the cut", [9, 8, 7, 6, 6], [1, 2, 3, 4, 4], ["yes", "yes", "yes", "no", "no"]],
  ["all equal, as many as places", [5, 5, 5], [1, 1, 1], ["yes", "yes", "yes"]],
  [
    "all equal, too many",
    [5, 5, 5, 5],
    [1, 1, 1, 1],
    ["tie-at-cut", "tie-at-cut", "tie-at-cut", "tie-at-cut"],
  ],
] as const)("%s", (_case, totals, ranks, marks) => {
  const ranked = rankTotals(entries(totals), 3);
  expect(ranked.map((entry) => entry.rank)).toEqual(ranks);
  expect(ranked.map((entry) => entry.shortlisted)).toEqual(marks);
});

test("equals are listed by id in code-unit order", () => {
  const ranked = rankTotals(
    ["b", "a", "Z", "10", "9"].map((id) => ({ id, total: 1 })),
    3,
  );
  expect(ranked.map((entry) => entry.id)).toEqual(["10", "9", "Z", "a", "b"]);
});

test("the cut says who is in and how many of the equals still can be", () => {
  expect(cutOf(rankTotals(entries([8000, 7950, 7950, 7950]), 3), 3)).toEqual({
    certain: ["A"],
    contested: ["B", "C", "D"],
    places: 2,
  });
  expect(cutOf(rankTotals(entries([8000, 7950, 7940, 7930]), 3), 3)).toEqual({
    certain: ["A", "B", "C"],
    contested: [],
    places: 0,
  });
});
