import { expect, test } from "vitest";
import type { PostLevel, RequirementKind } from "#domain/planning/terms";
import {
  documentClause,
  type RequirementFacts,
  requirementOutcome,
} from "#domain/verification/requirements";
import { LAW } from "#testing/regulation";

const FACTS: RequirementFacts = {
  nip: "197706142002122901",
  grade: "IV/a",
  educationLevel: "S1",
  experienceYears: 5,
  currentLevel: "ADMINISTRATOR",
  currentPostSince: "2023-01-05",
  qualifyingSince: "2023-01-05",
};

const PRATAMA = {
  referenceDate: "2027-02-01",
  law: LAW,
  postLevel: "PRATAMA" as PostLevel,
};

function found(
  kind: RequirementKind,
  parameter: string,
  facts: Partial<RequirementFacts> = {},
  on = PRATAMA,
) {
  const { trace: _trace, ...outcome } = requirementOutcome(
    { kind, parameter },
    { ...FACTS, ...facts },
    on,
  );
  return outcome;
}

test("who gives no NIP is judged by the birth date and the kind of service that they say", () => {
  const said = { nip: null, birthDate: "1971-02-23", isPns: true };
  expect(found("AGE_MAX", "56", said)).toMatchObject({ outcome: "met", value: { daysLeft: 22 } });
  expect(found("AGE_MAX", "56", { nip: null })).toMatchObject({ outcome: "open", value: null });
  expect(found("IS_PNS", "", said).outcome).toBe("met");
  expect(found("IS_PNS", "", { ...said, isPns: false }).outcome).toBe("notMet");
  expect(found("IS_PNS", "", { nip: null }).outcome).toBe("open");
});

test("what only documents can show is met where somebody states it", () => {
  const stated = ["DISCIPLINE_CLEAN"] as const;
  expect(found("DISCIPLINE_CLEAN", "", { stated }).outcome).toBe("met");
  expect(found("PERFORMANCE_MIN", "", { stated }).outcome).toBe("open");
  expect(found("AGE_MAX", "56", { nip: null, stated: ["AGE_MAX"] }).outcome).toBe("open");
});

test("too short a time in a post tells from when on it is enough", () => {
  const { outcome, value } = found("HOLDING_POST", "2", { qualifyingSince: "2025-06-03" });
  expect([outcome, value]).toMatchObject(["notMet", { metFrom: "2027-06-03" }]);
});

const nipOf = (birth: string) => `${birth.replaceAll("-", "")}200212${2}901`;

test("the age is told in years and months on the reference date, with its clause", () => {
  expect(found("AGE_MAX", "56")).toEqual({
    outcome: "met",
    value: {
      kind: "age",
      birthDate: "1977-06-14",
      years: 49,
      months: 7,
      on: "2027-02-01",
      panelDecides: false,
      limit: 56,
      daysLeft: 2_325,
    },
    citation: { text: "PP 11/2017 Ps 107 c", certainty: "read" },
    reason: "AGE_OVER",
  });
});

test.each([
  ["on the 56th birthday", "1971-02-01", "met"],
  ["one day after it the panel decides", "1971-01-31", "open"],
  ["on the last day before the 57th birthday", "1970-02-02", "open"],
  ["on the 57th birthday", "1970-02-01", "notMet"],
] as const)("age %s", (_case, birth, outcome) => {
  const { outcome: own, value } = found("AGE_MAX", "56", { nip: nipOf(birth) });
  expect(own).toBe(outcome);
  expect(value).toMatchObject({ panelDecides: outcome === "open" });
});

test("a limit that is not a number falls back to the law's", () => {
  expect(found("AGE_MAX", "", { nip: nipOf("1970-02-01") }).outcome).toBe("notMet");
});

test.each([
  ["IV/a", "met"],
  ["III/d", "notMet"],
  ["IV/e", "met"],
  ["nonsense", "open"],
] as const)("grade %s against IV/a: %s", (grade, outcome) => {
  expect(found("GRADE_MIN", "IV/a", { grade })).toMatchObject({ outcome, reason: "GRADE_BELOW" });
});

test.each([
  ["S1", "S1", "met"],
  ["D4", "S1", "met"],
  ["D3", "S1", "notMet"],
  ["S1", "S2", "notMet"],
  ["S3", "S2", "met"],
] as const)("education %s against %s: %s", (educationLevel, lowest, outcome) => {
  expect(found("EDUCATION_MIN", lowest, { educationLevel }).outcome).toBe(outcome);
});

test.each([
  [5, "met"],
  [4, "notMet"],
  [null, "open"],
] as const)("%s years of experience against 5: %s", (experienceYears, outcome) => {
  expect(found("EXPERIENCE_MIN", "5", { experienceYears }).outcome).toBe(outcome);
});

test.each([
  ["2025-02-01", "met"],
  ["2025-02-02", "notMet"],
  [null, "notMet"],
  [undefined, "open"],
] as const)("a qualifying post since %s, two years asked: %s", (qualifyingSince, outcome) => {
  expect(found("HOLDING_POST", "2", { qualifyingSince }).outcome).toBe(outcome);
});

test("a post that begins after the reference date has lasted no time", () => {
  expect(found("HOLDING_POST", "2", { qualifyingSince: "2027-03-01" }).value).toEqual({
    kind: "holding",
    since: "2027-03-01",
    years: 0,
    months: 0,
    on: "2027-02-01",
    metFrom: "2029-03-01",
  });
});

test("for higher posts only a present post of the level below can be read from the profile", () => {
  const madya = { ...PRATAMA, postLevel: "MADYA" as PostLevel };
  const holding = (facts: Partial<RequirementFacts>) =>
    found("HOLDING_POST", "2", facts, madya).outcome;
  expect(holding({})).toBe("open");
  expect(holding({ currentLevel: "PRATAMA", currentPostSince: "2025-02-01" })).toBe("met");
  expect(holding({ currentLevel: "PRATAMA", currentPostSince: "2025-02-02" })).toBe("open");
});

test("the number tells whether somebody is a permanent civil servant", () => {
  expect(found("IS_PNS", "").outcome).toBe("met");
  expect(found("IS_PNS", "", { nip: "197706142002212901" })).toMatchObject({
    outcome: "notMet",
    reason: "NOT_PNS",
  });
  expect(found("IS_PNS", "", { nip: null }).outcome).toBe("open");
});

test.each(["PERFORMANCE_MIN", "DISCIPLINE_CLEAN", "OWN_PPK_PERMISSION", "OTHER"] as const)(
  "%s is seen only in the documents",
  (kind) => {
    expect(found(kind, "")).toMatchObject({ outcome: "open", value: null });
  },
);

test.each([
  ["PPK_APPROVAL", ["OWN_PPK_PERMISSION"], "PP 11/2017 Ps 118(2)"],
  ["RANK_DECREE", ["GRADE_MIN", "IS_PNS"], "PP 11/2017 Ps 107"],
  ["RANK_DECREE", ["GRADE_MIN"], undefined],
  ["APP_LETTER", ["IS_PNS", "AGE_MAX"], undefined],
] as const)("%s rests on the clause of a requirement of %j: %s", (code, asked, clause) => {
  expect(documentClause(code, asked, "PRATAMA")?.text).toBe(clause);
});
