import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "#domain/rational";
import { PASS_TOP_N_TIE } from "#domain/regulation/pass-rules";
import { passingOf, passRuleOf, valuesOfSheets } from "#domain/scoring/stage-result";
import { proves } from "#testing/proof";
import { LAW } from "#testing/regulation";

const CRITERIA = [
  { id: "a", weight: 60, highest: 10_000 },
  { id: "b", weight: 40, highest: 10_000 },
];
const EXACT = { criteria: CRITERIA, sheetDecimals: null };

test("criteria are combined first, then the mean of the exact sheets is rounded once, half up", () => {
  // Sheets 70.006 and 70.004: each published as 70.01 and 70.00, the mean exactly 70.005.
  const sheets = [
    { memberId: "m1", applicationId: "p", marks: { a: 7_001, b: 7_000 } },
    { memberId: "m2", applicationId: "p", marks: { a: 7_000, b: 7_001 } },
  ];
  const [value] = valuesOfSheets(EXACT, sheets, ["p"]);
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
  expect(valuesOfSheets(EXACT, sheets, ["p"])[0]?.value).toBe(8_460);
  expect(valuesOfSheets(EXACT, without, ["p"])[0]?.value).toBe(8_475);
});

test("who has no sheet has no value", () => {
  expect(valuesOfSheets(EXACT, [], ["p"])).toEqual([]);
});

test("pass rules as the plan stores them", () => {
  const values = [
    { applicationId: "a", value: 8_000 },
    { applicationId: "b", value: 7_999 },
    { applicationId: "c", value: 6_799 },
  ];
  const pass = (rule: Parameters<typeof passingOf>[0]) => [
    ...passingOf(rule, values, LAW, new Map()),
  ];
  const none = { passThreshold: null, passBasis: "STAGE" as const, passCategories: null };
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

test(proves(PASS_TOP_N_TIE, "equals at the cut of an intermediate stage all go on"), () => {
  const values = ["a", "b", "c"].map((applicationId) => ({ applicationId, value: 8_264 }));
  const rule = { passRule: "TOP_N" as const, passThreshold: 2, passCategories: null };
  const stage = { ...rule, passBasis: "STAGE" as const };
  expect([...passingOf(stage, values, LAW, new Map())]).toEqual(["a", "b", "c"]);
  // The subtotal tells them apart, or makes others equal: it alone is looked at.
  const cumulative = { ...rule, passBasis: "CUMULATIVE" as const };
  const apart = new Map([
    ["a", 3_000],
    ["b", 3_001],
    ["c", 3_002],
  ]);
  expect([...passingOf(cumulative, values, LAW, apart)]).toEqual(["b", "c"]);
  const tied = new Map([...apart, ["b", 3_000], ["c", 3_002]]);
  expect([...passingOf(cumulative, values, LAW, tied)]).toEqual(["a", "b", "c"]);
});

test("a least subtotal is inclusive, and who has none stays behind", () => {
  const values = ["a", "b", "c"].map((applicationId) => ({ applicationId, value: 9_000 }));
  const rule = { passRule: "MIN_SCORE" as const, passThreshold: 3_500, passCategories: null };
  const subtotals = new Map([
    ["a", 3_500],
    ["b", 3_499],
  ]);
  const passing = (passBasis: "STAGE" | "CUMULATIVE") => [
    ...passingOf({ ...rule, passBasis }, values, LAW, subtotals),
  ];
  expect(passing("CUMULATIVE")).toEqual(["a"]);
  expect(passing("STAGE")).toEqual(["a", "b", "c"]);
});

test("a scale of four counts by its share, beside criteria of a hundred", () => {
  const criteria = [
    { id: "a", weight: 1, highest: 400 },
    { id: "b", weight: 1, highest: 10_000 },
  ];
  const sheets = [{ memberId: "m1", applicationId: "p", marks: { a: 300, b: 8_000 } }];
  const [value] = valuesOfSheets({ criteria, sheetDecimals: null }, sheets, ["p"]);
  expect(value?.value).toBe(7_750);
});

test("only a plan that says so rounds each sheet, and then the mean knows nothing finer", () => {
  // Sheets 80.45 and 80.44; to one decimal 80.5 and 80.4.
  const sheets = [8_045, 8_044].map((mark, at) => ({
    memberId: `m${at}`,
    applicationId: "p",
    marks: { a: mark, b: mark },
  }));
  const valueWith = (sheetDecimals: number | null) =>
    valuesOfSheets({ criteria: CRITERIA, sheetDecimals }, sheets, ["p"])[0];
  expect(valueWith(null)?.exact).toEqual(fraction(16_089, 200));
  expect(valueWith(2)?.exact).toEqual(fraction(16_089, 200));
  expect(valueWith(1)?.exact).toEqual(fraction(1_609, 20));
  expect(valueWith(0)?.exact).toEqual(fraction(80));
  expect([...(valueWith(1)?.byMember.values() ?? [])]).toEqual([8_050, 8_040]);
});

test("rounding each sheet moves a value by less than its last digit, whatever the marks", () => {
  const mark = fc.integer({ min: 0, max: 10_000 });
  const marks = fc.record({ a: mark, b: mark });
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 9 }), (all) => {
      const sheets = all.map((each, at) => ({
        memberId: `m${at}`,
        applicationId: "p",
        marks: each,
      }));
      const valueWith = (sheetDecimals: number | null) =>
        valuesOfSheets({ criteria: CRITERIA, sheetDecimals }, sheets, ["p"])[0]?.value ?? -1;
      const exact = valueWith(null);
      expect(exact).toBeGreaterThanOrEqual(0);
      expect(exact).toBeLessThanOrEqual(10_000);
      // Half a unit of the last digit each way, and half a hundredth of the final rounding.
      expect(Math.abs(valueWith(1) - exact)).toBeLessThanOrEqual(5);
      expect(Math.abs(valueWith(0) - exact)).toBeLessThanOrEqual(50);
    }),
  );
});

test("who sits where changes nothing: the mean is one of all sheets alike", () => {
  const mark = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(mark, { minLength: 2, maxLength: 7 }), (all) => {
      const valueIn = (order: readonly number[]) =>
        valuesOfSheets(
          { criteria: [{ id: "a", weight: 1, highest: 10_000 }], sheetDecimals: 1 },
          order.map((each, at) => ({
            memberId: `m${at}`,
            applicationId: "p",
            marks: { a: each },
          })),
          ["p"],
        )[0]?.value;
      expect(valueIn(all.toReversed())).toBe(valueIn(all));
    }),
  );
});
