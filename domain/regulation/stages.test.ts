import { expect, test } from "vitest";
import {
  ADMIN_BY_PANEL,
  ASSESSMENT_VALIDITY,
  NINE_COMPETENCIES,
  STAGES_MINIMUM,
} from "#domain/regulation/stages";
import { verdict } from "#testing/regulation";

test("no stage that the law asks for is missing", () => {
  const stages = ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"];
  const without = (kind: string) => stages.filter((each) => each !== kind);
  expect(verdict(STAGES_MINIMUM, { stages })).toBe("met");
  expect(verdict(STAGES_MINIMUM, { stages: without("PAPER") })).toBe("met");
  for (const kind of ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW"]) {
    expect(verdict(STAGES_MINIMUM, { stages: without(kind) })).toBe("block");
  }
});

test("the panel decides when everything has been judged", () => {
  expect(verdict(ADMIN_BY_PANEL, { open: 0 })).toBe("met");
  expect(verdict(ADMIN_BY_PANEL, { open: 1 })).toBe("block");
});

test("none of the nine competencies is left out without a decision", () => {
  expect(verdict(NINE_COMPETENCIES, { missing: [] })).toBe("met");
  expect(verdict(NINE_COMPETENCIES, { missing: ["INTEGRITY"] })).toBe("record");
});

test("an earlier assessment holds for three years, the last day included", () => {
  const at = (referenceDate: string, isSameLevel = true) =>
    verdict(ASSESSMENT_VALIDITY, { testedOn: "2023-11-02", referenceDate, isSameLevel });
  expect(at("2026-11-02")).toBe("met");
  expect(at("2026-11-03")).toBe("record");
  expect(at("2026-11-02", false)).toBe("record");
});
