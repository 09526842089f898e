import { expect, test } from "vitest";
import {
  extensionFindings,
  extensionOf,
  extensionTraces,
  requireExtendable,
  type SuppliedPost,
  whyNotExtended,
} from "#domain/announcement/supply";
import { generalLaw } from "#domain/regulation/law";
import { lawSetting } from "#testing/regulation";

const ON = "2026-11-30";

const POST: SuppliedPost = {
  id: "a",
  lastDay: "2026-11-29",
  sent: 5,
  eligible: 3,
  earlier: 0,
  isClosed: true,
  isCancelled: false,
  check: "PLANNED",
};

test.each([
  ["three applicants", {}, null],
  ["four applicants", { eligible: 4 }, "extension-only-short-posts"],
  ["applications still open", { isClosed: false }, "extension-before-closing"],
  ["a check that has begun", { check: "OPEN" }, null],
  ["verdicts confirmed, three of them eligible", { check: "DECIDED" }, null],
  [
    "verdicts confirmed, four of them eligible",
    { check: "DECIDED", eligible: 4 },
    "extension-only-short-posts",
  ],
  ["verdicts published", { check: "PUBLISHED" }, "extension-after-publication"],
  ["a cancelled post", { isCancelled: true }, "post-cancelled"],
] as const)("with %s", (_case, change, why) => {
  expect(whyNotExtended({ ...POST, ...change }, generalLaw(ON))).toBe(why);
});

test("one post that may not be extended refuses the act, and so does none", () => {
  expect(() => requireExtendable([POST], generalLaw(ON))).not.toThrow();
  expect(() =>
    requireExtendable([POST, { ...POST, id: "b", eligible: 4 }], generalLaw(ON)),
  ).toThrow(expect.objectContaining({ code: "extension-only-short-posts", facts: { counted: 4 } }));
  expect(() => requireExtendable([], generalLaw(ON))).toThrow("extension-no-post");
});

test("seven days are counted from the day of the act, which is the first", () => {
  expect(extensionOf([POST], ON, 7, true)).toMatchObject({
    firstOpenDay: "2026-11-30",
    newLastDay: "2026-12-06",
  });
});

test.each([
  ["seven days, first of two, with notice", 7, 0, true, []],
  ["seven days, second of two", 7, 1, true, []],
  ["a third extension", 7, 2, true, ["extension-max-count"]],
  ["six days", 6, 0, true, ["extension-days"]],
  ["no notice to the supervisor", 7, 0, false, ["extension-reported"]],
])("%s", (_case, days, earlier, hasNotice, codes) => {
  const found = extensionFindings(
    extensionOf([{ ...POST, earlier }], ON, days, hasNotice),
    generalLaw(ON),
  );
  expect(found.map(({ code, effect }) => [code, effect])).toEqual(
    codes.map((code) => [code, "record"]),
  );
});

test("two posts that are extended too often break one rule", () => {
  const often = { ...POST, earlier: 2 };
  const plan = extensionOf([often, { ...often, id: "b" }], ON, 7, true);
  expect(extensionFindings(plan, generalLaw(ON)).map(({ code }) => code)).toEqual([
    "extension-max-count",
  ]);
});

test("where all who handed in are counted, four of them are enough whoever is eligible", () => {
  const law = lawSetting({ "applicants.countBasis": "SUBMITTED" }, ON);
  const few = { ...POST, sent: 3, eligible: 3 };
  const enough = { ...POST, sent: 4, eligible: 1 };
  expect(whyNotExtended(few, law)).toBeNull();
  expect(whyNotExtended(enough, law)).toBe("extension-only-short-posts");
  expect(() => requireExtendable([enough], law)).toThrow(
    expect.objectContaining({ facts: { counted: 4 } }),
  );
  const traces = extensionTraces(extensionOf([few], ON, 7, true), law);
  const about = (ruleId: string) => traces.find((trace) => trace?.ruleId === ruleId);
  expect(about("applicants-min")).toMatchObject({
    inputs: { count: 3 },
    parameters: { minPerPost: 4, countBasis: "SUBMITTED" },
  });
  expect(about("extension-only-short-posts")).toMatchObject({
    inputs: { most: 3 },
    parameters: { countBasis: "SUBMITTED" },
  });
});
