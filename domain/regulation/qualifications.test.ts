import { expect, test } from "vitest";
import {
  APPLICANT_IS_PNS,
  EDUCATION_MIN,
  EXPERIENCE_MIN_MADYA,
  EXPERIENCE_MIN_PRATAMA,
  EXPERIENCE_MIN_UTAMA,
  HEALTHY,
  HOLDING_POST_MADYA,
  HOLDING_POST_PRATAMA,
  HOLDING_POST_UTAMA,
  QUALIFICATION_RULES,
  RECORD_INTEGRITY,
} from "#domain/regulation/qualifications";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("applicants are civil servants", () => {
  expect(verdict(APPLICANT_IS_PNS, { hasValidNip: true })).toBe("met");
  expect(verdict(APPLICANT_IS_PNS, { hasValidNip: false })).toBe("block");
});

test("a bachelor's degree or D-IV is enough, D-III is not", () => {
  const at = (education: "D3" | "D4" | "S1" | "S2", least: "D3" | "S1" | "S2" = "S1") =>
    verdict(EDUCATION_MIN, { education, least });
  expect(at("D3")).toBe("block");
  expect(at("D4")).toBe("met");
  expect(at("S1")).toBe("met");
  expect(at("S1", "S2")).toBe("block");
  expect(at("S2", "S2")).toBe("met");
  // An announcement cannot ask for less than the law.
  expect(at("D3", "D3")).toBe("block");
});

test.each([
  [EXPERIENCE_MIN_UTAMA, 10],
  [EXPERIENCE_MIN_MADYA, 7],
  [EXPERIENCE_MIN_PRATAMA, 5],
] as const)("years of experience are met when complete: %#", (rule, least) => {
  expect(verdict(rule, { years: least, least })).toBe("met");
  expect(verdict(rule, { years: least - 1, least })).toBe("block");
  expect(verdict(rule, { years: least, least: least + 1 })).toBe("block");
  expect(verdict(rule, { years: least - 1, least: least - 1 })).toBe("block");
});

test.each([HOLDING_POST_UTAMA, HOLDING_POST_MADYA, HOLDING_POST_PRATAMA])(
  "two years in the post below are complete on their day: %#",
  (rule) => {
    const on = "2026-12-01";
    expect(verdict(rule, { since: "2024-12-01", on, least: 2 })).toBe("met");
    expect(verdict(rule, { since: "2024-12-02", on, least: 2 })).toBe("block");
    expect(verdict(rule, { since: "2024-12-01", on, least: 3 })).toBe("block");
    expect(verdict(rule, { since: "", on, least: 2 })).toBe("block");
    expect(verdict(rule, { since: null, on, least: 2 })).toBe("unknown");
  },
);

test("a term that began on 29 February is complete on 1 March", () => {
  const at = (on: string) => verdict(HOLDING_POST_PRATAMA, { since: "2024-02-29", on, least: 2 });
  expect(at("2026-02-28")).toBe("block");
  expect(at("2026-03-01")).toBe("met");
});

test("one adverse remark of the supervisor is for the panel to decide on", () => {
  expect(verdict(RECORD_INTEGRITY, { remarks: 0 })).toBe("met");
  expect(verdict(RECORD_INTEGRITY, { remarks: 1 })).toBe("record");
  expect(verdict(RECORD_INTEGRITY, { remarks: null })).toBe("unknown");
});

test("health follows its papers", () => {
  expect(verdict(HEALTHY, { isFit: true })).toBe("met");
  expect(verdict(HEALTHY, { isFit: false })).toBe("record");
  expect(verdict(HEALTHY, { isFit: null })).toBe("unknown");
});

bothOutcomesAreTried(QUALIFICATION_RULES);
