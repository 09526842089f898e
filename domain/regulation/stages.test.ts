import { expect, test } from "vitest";
import {
  ADMIN_BY_PANEL,
  ASSESSMENT_VALIDITY,
  HEALTH_AFTER_SHORTLIST,
  INTERVIEW_BY_PANEL,
  METHOD_FOLLOWS_STANDARD,
  NINE_COMPETENCIES,
  STAGE_RULES,
  STAGES_MINIMUM,
} from "#domain/regulation/stages";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
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

test("a method measures something of the standard, the same way for everybody", () => {
  const standard = ["INTEGRITY", "COOPERATION"];
  const method = (measured: string[], otherwise = 0) =>
    verdict(METHOD_FOLLOWS_STANDARD, { measured, standard, otherwise });
  expect(method(["COOPERATION", "OTHER"])).toBe("met");
  expect(method(["OTHER"])).toBe("warn");
  expect(method([])).toBe("warn");
  expect(method(["INTEGRITY"], 1)).toBe("warn");
});

test("the panel interviews by one guide, with the same core questions for all", () => {
  const interview = { guides: 1, unasked: 0, outsiders: 0 };
  expect(verdict(INTERVIEW_BY_PANEL, interview)).toBe("met");
  for (const guides of [0, 2]) {
    expect(verdict(INTERVIEW_BY_PANEL, { ...interview, guides })).toBe("warn");
  }
  expect(verdict(INTERVIEW_BY_PANEL, { ...interview, unasked: 1 })).toBe("warn");
  expect(verdict(INTERVIEW_BY_PANEL, { ...interview, outsiders: 1 })).toBe("warn");
});

test("papers of health are asked for on the day of the shortlist at the earliest, or from all", () => {
  const asked = (askedOn: string, shortlistedOn = "2026-12-01", changed = {}) =>
    verdict(HEALTH_AFTER_SHORTLIST, { shortlistedOn, askedOn }, changed);
  expect(asked("2026-12-01")).toBe("met");
  expect(asked("2026-11-30")).toBe("record");
  expect(asked("2026-11-30", "")).toBe("record");
  expect(asked("2026-11-30", "", { timing: "ALL" })).toBe("met");
});

bothOutcomesAreTried(STAGE_RULES);
