import { expect, test } from "vitest";
import {
  PASS_ADMIN_ALL,
  PASS_ASSESSMENT_CATEGORY,
  PASS_LOCAL_THRESHOLD,
  PASS_RULES,
} from "#domain/regulation/pass-rules";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("one failure makes an application ineligible, and nothing else does", () => {
  expect(verdict(PASS_ADMIN_ALL, { isEligible: true, count: 0 })).toBe("met");
  expect(verdict(PASS_ADMIN_ALL, { isEligible: true, count: 1 })).toBe("block");
  expect(verdict(PASS_ADMIN_ALL, { isEligible: false, count: 1 })).toBe("met");
  expect(verdict(PASS_ADMIN_ALL, { isEligible: false, count: 0 })).toBe("block");
});

test("MS and MMS go on, KMS does not", () => {
  expect(verdict(PASS_ASSESSMENT_CATEGORY, { match: 6_800 })).toBe("met");
  expect(verdict(PASS_ASSESSMENT_CATEGORY, { match: 6_799 })).toBe("record");
  const strict = { passing: ["QUALIFIED"] } as const;
  expect(verdict(PASS_ASSESSMENT_CATEGORY, { match: 8_000 }, strict)).toBe("met");
  expect(verdict(PASS_ASSESSMENT_CATEGORY, { match: 7_999 }, strict)).toBe("record");
});

test("another threshold than the categories of the assessment needs a decision", () => {
  const at = (kind: string, passRule: string, categories: readonly string[] = []) =>
    verdict(PASS_LOCAL_THRESHOLD, { kind, passRule, categories });
  expect(at("ASSESSMENT", "MIN_SCORE")).toBe("record");
  expect(at("ASSESSMENT", "NONE")).toBe("met");
  expect(at("PAPER", "MIN_SCORE")).toBe("met");
});

test("so do other categories than those that go on, more of them or fewer", () => {
  const at = (categories: readonly string[], passing?: readonly ["QUALIFIED"]) =>
    verdict(
      PASS_LOCAL_THRESHOLD,
      { kind: "ASSESSMENT", passRule: "CATEGORY_IN", categories },
      passing && { passing },
    );
  expect(at(["STILL_QUALIFIED", "QUALIFIED"])).toBe("met");
  expect(at(["QUALIFIED"])).toBe("record");
  expect(at(["QUALIFIED", "STILL_QUALIFIED", "NOT_QUALIFIED"])).toBe("record");
  expect(at(["QUALIFIED"], ["QUALIFIED"])).toBe("met");
  expect(at(["QUALIFIED", "STILL_QUALIFIED"], ["QUALIFIED"])).toBe("record");
});

bothOutcomesAreTried(PASS_RULES);
