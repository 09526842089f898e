import { expect, test } from "vitest";
import {
  DECISION_ANY_OF_THREE,
  DECISION_DEADLINE,
  INAUGURATION_NOT_BEFORE_VACANCY,
  SUPERVISOR_LETTER_VALIDITY,
} from "#domain/regulation/decision";
import { verdict } from "#testing/regulation";

test("only one of the names can be picked", () => {
  expect(verdict(DECISION_ANY_OF_THREE, { isAmongThem: true })).toBe("met");
  expect(verdict(DECISION_ANY_OF_THREE, { isAmongThem: false })).toBe("block");
});

test("the fourteenth day brings the reminder", () => {
  const handedOverOn = "2026-11-02";
  expect(verdict(DECISION_DEADLINE, { handedOverOn, on: "2026-11-15" })).toBe("met");
  expect(verdict(DECISION_DEADLINE, { handedOverOn, on: "2026-11-16" })).toBe("warn");
});

test("a recommendation holds for thirty days, the last included", () => {
  const at = (inauguration: string, on?: string) =>
    verdict(SUPERVISOR_LETTER_VALIDITY, { letterDate: "2025-09-03", inauguration }, {}, on);
  expect(at("2025-10-03")).toBe("met");
  expect(at("2025-10-04")).toBe("record");
  expect(at("2025-10-04", "2024-12-31")).toBe(null);
});

test("nobody is sworn in before the post is vacant", () => {
  const at = (inauguration: string) =>
    verdict(INAUGURATION_NOT_BEFORE_VACANCY, { inauguration, vacantOn: "2026-12-01" });
  expect(at("2026-12-01")).toBe("met");
  expect(at("2026-11-30")).toBe("block");
});
