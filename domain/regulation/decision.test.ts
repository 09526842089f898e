import { expect, test } from "vitest";
import {
  DECISION_ANY_OF_THREE,
  DECISION_COUNCIL_SECRETARY_DPRD,
  DECISION_DEADLINE,
  DECISION_RULES,
  DECISION_SECRETARY_GOVERNOR,
  DECREE_CITES_LETTERS,
  INAUGURATION_FORM,
  INAUGURATION_NOT_BEFORE_VACANCY,
  SUPERVISOR_LETTER_VALIDITY,
} from "#domain/regulation/decision";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
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

test("the governor hears the one name by the day of the decree", () => {
  const at = (reportedOn: string) =>
    verdict(DECISION_SECRETARY_GOVERNOR, { reportedOn, decreedOn: "2026-12-01" });
  expect(at("2026-12-01")).toBe("met");
  expect(at("2026-12-02")).toBe("block");
  expect(at("")).toBe("block");
});

test("the council is asked by the day of the pick", () => {
  const at = (askedOn: string) =>
    verdict(DECISION_COUNCIL_SECRETARY_DPRD, { askedOn, pickedOn: "2026-12-01" });
  expect(at("2026-12-01")).toBe("met");
  expect(at("2026-12-02")).toBe("block");
  expect(at("")).toBe("block");
});

test("a decree cites every recommendation, and there is one to cite", () => {
  const letters = ["B-1/2026", "B-2/2026"];
  const citing = (cited: string[]) => verdict(DECREE_CITES_LETTERS, { letters, cited });
  expect(citing(["B-2/2026", "B-1/2026", "other"])).toBe("met");
  expect(citing(["B-1/2026"])).toBe("warn");
  expect(verdict(DECREE_CITES_LETTERS, { letters: [], cited: [] })).toBe("warn");
});

test("an oath has clergy, two witnesses of equal post, and all signatures", () => {
  const oath = { hasClergy: true, equalWitnesses: 2, unsigned: 0 };
  expect(verdict(INAUGURATION_FORM, oath)).toBe("met");
  expect(verdict(INAUGURATION_FORM, { ...oath, equalWitnesses: 3 })).toBe("met");
  expect(verdict(INAUGURATION_FORM, { ...oath, equalWitnesses: 1 })).toBe("warn");
  expect(verdict(INAUGURATION_FORM, { ...oath, unsigned: 1 })).toBe("warn");
  expect(verdict(INAUGURATION_FORM, { ...oath, hasClergy: false })).toBe("warn");
});

bothOutcomesAreTried(DECISION_RULES);
