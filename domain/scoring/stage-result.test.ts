import { expect, test } from "vitest";
import { passingOf, passRuleOf, valuesOfSheets } from "#domain/scoring/stage-result";
import { LAW } from "#testing/regulation";

const CRITERIA = [
  { id: "a", weight: 60 },
  { id: "b", weight: 40 },
];

test("criteria are combined first, then the mean of the exact sheets is rounded once, half up", () => {
  // Sheets 70.006 and 70.004: each published as 70.01 and 70.00, the mean exactly 70.005.
  const sheets = [
    { memberId: "m1", applicationId: "p", marks: { a: 7_001, b: 7_000 } },
    { memberId: "m2", applicationId: "p", marks: { a: 7_000, b: 7_001 } },
  ];
  const [value] = valuesOfSheets(CRITERIA, sheets, ["p"]);
  expect(value?.value).toBe(7_001);
  expect(value?.scorers).toBe(2);
  expect([...(value?.byMember ?? [])]).toEqual([
    ["m1", 7_001],
    ["m2", 7_000],
  ]);
});

test("five sheets of scoring.md §5, and the same without one scorer", () => {
  const sheets = [86, 84, 83, 85, 85].map((points, index) => ({
    memberId: `m${index + 1}`,
    applicationId: "p",
    marks: { a: points * 100, b: points * 100 },
  }));
  const without = sheets.filter(({ memberId }) => memberId !== "m2");
  expect(valuesOfSheets(CRITERIA, sheets, ["p"])[0]?.value).toBe(8_460);
  expect(valuesOfSheets(CRITERIA, without, ["p"])[0]?.value).toBe(8_475);
});

test("who has no sheet has no value", () => {
  expect(valuesOfSheets(CRITERIA, [], ["p"])).toEqual([]);
});

test("pass rules as the plan stores them", () => {
  const values = [
    { applicationId: "a", value: 8_000 },
    { applicationId: "b", value: 7_999 },
    { applicationId: "c", value: 6_799 },
  ];
  const pass = (rule: Parameters<typeof passingOf>[0]) => [...passingOf(rule, values, LAW)];
  const none = { passThreshold: null, passCategories: null };
  expect(pass({ ...none, passRule: "NONE" })).toEqual(["a", "b", "c"]);
  expect(pass({ ...none, passRule: "ALL_PASS" })).toEqual(["a", "b", "c"]);
  expect(pass({ ...none, passRule: "MIN_SCORE", passThreshold: 7_999 })).toEqual(["a", "b"]);
  expect(pass({ ...none, passRule: "TOP_N", passThreshold: 1 })).toEqual(["a"]);
  expect(
    pass({ ...none, passRule: "CATEGORY_IN", passCategories: ["QUALIFIED", "STILL_QUALIFIED"] }),
  ).toEqual(["a", "b"]);
  expect(passRuleOf({ ...none, passRule: "CATEGORY_IN", passCategories: ["TYPO"] }, LAW)).toEqual({
    kind: "CATEGORY_IN",
    categories: [],
    thresholds: { high: 8_000, middle: 6_800 },
  });
});

test("equals at the cut of an intermediate stage all go on", () => {
  const values = ["a", "b", "c"].map((applicationId) => ({ applicationId, value: 8_264 }));
  const rule = { passRule: "TOP_N" as const, passThreshold: 2, passCategories: null };
  expect([...passingOf(rule, values, LAW)]).toEqual(["a", "b", "c"]);
});
