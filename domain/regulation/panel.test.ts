import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "#domain/regulation/evaluate";
import { generalLaw } from "#domain/regulation/law";
import {
  ASSESSOR_CERTIFIED,
  PANEL_CODE_OF_ETHICS,
  PANEL_CONFIRMS_STANDARD,
  PANEL_COORDINATION,
  PANEL_ELEMENTS,
  PANEL_FORMED_BY,
  PANEL_INTERNAL_RANK,
  PANEL_INTERNAL_SHARE,
  PANEL_MEMBER_ELIGIBLE,
  PANEL_NO_SUPERVISOR_OFFICIAL,
  PANEL_RULES,
  PANEL_SIZE_ODD,
  PANEL_TERM,
  PANEL_VACANT_SEAT,
} from "#domain/regulation/panel";
import { editionOn } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("a panel has five, seven or nine members", () => {
  const lawful = Array.from({ length: 13 }, (_, members) => members).filter(
    (members) => verdict(PANEL_SIZE_ODD, { members }) === "met",
  );
  expect(lawful).toEqual([5, 7, 9]);
  expect(verdict(PANEL_SIZE_ODD, { members: 4 })).toBe("block");
  expect(verdict(PANEL_SIZE_ODD, { members: 11 })).toBe("block");
});

test("a vacant seat stops what is to come", () => {
  expect(verdict(PANEL_VACANT_SEAT, { members: 5 })).toBe("met");
  expect(verdict(PANEL_VACANT_SEAT, { members: 4 })).toBe("block");
  expect(verdict(PANEL_VACANT_SEAT, { members: 6 })).toBe("block");
});

test.each([
  [5, 2, "met"],
  [5, 3, "block"],
  [7, 3, "met"],
  [7, 4, "block"],
  [9, 4, "met"],
  [9, 5, "block"],
  [5, 0, "met"],
])("of %i members %i from inside: %s", (members, internal, expected) => {
  expect(verdict(PANEL_INTERNAL_SHARE, { members, internal })).toBe(expected);
});

test("an agency may ask for fewer insiders, never for more", () => {
  expect(
    verdict(PANEL_INTERNAL_SHARE, { members: 5, internal: 2 }, { maxInternalPercent: 40 }),
  ).toBe("met");
  expect(
    verdict(PANEL_INTERNAL_SHARE, { members: 5, internal: 2 }, { maxInternalPercent: 39 }),
  ).toBe("block");
  const loose = () =>
    evaluate(PANEL_INTERNAL_SHARE, { members: 5, internal: 2 }, generalLaw("2026-01-01"), {
      maxInternalPercent: 46,
    });
  expect(loose).toThrow(RangeError);
});

test("one insider fewer never breaks the share", () => {
  fc.assert(
    fc.property(fc.constantFrom(5, 7, 9), fc.nat(9), fc.nat(45), (members, internal, percent) => {
      fc.pre(internal > 0 && internal <= members);
      const at = (count: number) =>
        verdict(
          PANEL_INTERNAL_SHARE,
          { members, internal: count },
          { maxInternalPercent: percent },
        );
      if (at(internal) === "met") expect(at(internal - 1)).toBe("met");
    }),
  );
});

test("every member stands for an element; a missing element is only warned of", () => {
  expect(verdict(PANEL_ELEMENTS, { withoutElement: 0, missingElements: 0 })).toBe("met");
  expect(verdict(PANEL_ELEMENTS, { withoutElement: 0, missingElements: 1 })).toBe("warn");
  expect(verdict(PANEL_ELEMENTS, { withoutElement: 1, missingElements: 0 })).toBe("block");
});

test("a panel acts up to and including the last day of its term", () => {
  const term = { startsOn: "2020-01-01", endsOn: "2026-12-31" };
  expect(verdict(PANEL_TERM, { day: "2026-12-31", ...term })).toBe("met");
  expect(verdict(PANEL_TERM, { day: "2027-01-01", ...term })).toBe("block");
});

test("where an agency limits the term of a panel, it ends on that day of the month at the latest", () => {
  const months = { termMonths: 6 };
  const term = (startsOn: string, endsOn: string) =>
    verdict(PANEL_TERM, { day: "2026-09-01", startsOn, endsOn }, months);
  expect(term("2026-08-31", "2027-02-28")).toBe("met");
  expect(term("2026-08-31", "2027-03-01")).toBe("block");
  expect(term("2026-08-15", "2027-02-15")).toBe("met");
  expect(term("2026-08-15", "2027-02-16")).toBe("block");
});

test("coordination is with KASN until 2024 and with BKN after", () => {
  const said = (on: string) => {
    const edition = editionOn(PANEL_COORDINATION, on);
    return edition === null ? "" : sentenceOf(edition, "en");
  };
  expect(said("2024-12-31")).toContain("KASN");
  expect(said("2025-01-01")).toContain("BKN");
});

test("the decree is there on the day at the latest", () => {
  const on = "2026-11-10";
  expect(verdict(PANEL_FORMED_BY, { decreedOn: "2026-11-10", on })).toBe("met");
  expect(verdict(PANEL_FORMED_BY, { decreedOn: "2026-11-11", on })).toBe("block");
  expect(verdict(PANEL_FORMED_BY, { decreedOn: "", on })).toBe("block");
});

test("the panel was coordinated by the day of its decree, and anew for a change of it", () => {
  const [decreedOn, changedOn] = ["2026-11-10", "2026-10-01"];
  const coordinated = (coordinatedOn: string, before = "") =>
    verdict(PANEL_COORDINATION, { coordinatedOn, decreedOn, changedOn: before });
  expect(coordinated("2026-11-10")).toBe("met");
  expect(coordinated("2026-11-11")).toBe("record");
  expect(coordinated("")).toBe("record");
  expect(coordinated("2026-10-01", changedOn)).toBe("met");
  expect(coordinated("2026-09-30", changedOn)).toBe("record");
});

test("members from the agency itself hold posts that are not lower", () => {
  expect(verdict(PANEL_INTERNAL_RANK, { lower: 0 })).toBe("met");
  expect(verdict(PANEL_INTERNAL_RANK, { lower: 1 })).toBe("record");
});

test("nobody sits without the statements and the pact", () => {
  expect(verdict(PANEL_MEMBER_ELIGIBLE, { undeclared: 0 })).toBe("met");
  expect(verdict(PANEL_MEMBER_ELIGIBLE, { undeclared: 1 })).toBe("block");
  expect(verdict(PANEL_CODE_OF_ETHICS, { unsigned: 0 })).toBe("met");
  expect(verdict(PANEL_CODE_OF_ETHICS, { unsigned: 1 })).toBe("block");
});

test("an official of the supervisor is warned of, unless the agency allows it", () => {
  const on = { officials: 1 };
  expect(verdict(PANEL_NO_SUPERVISOR_OFFICIAL, { officials: 0 })).toBe("met");
  expect(verdict(PANEL_NO_SUPERVISOR_OFFICIAL, on)).toBe("warn");
  expect(verdict(PANEL_NO_SUPERVISOR_OFFICIAL, on, { allowSupervisorMember: true })).toBe("met");
});

test("the standard is confirmed on the day of the announcement at the latest", () => {
  const on = "2026-11-10";
  expect(verdict(PANEL_CONFIRMS_STANDARD, { confirmedOn: "2026-11-10", on })).toBe("met");
  expect(verdict(PANEL_CONFIRMS_STANDARD, { confirmedOn: "2026-11-11", on })).toBe("warn");
  expect(verdict(PANEL_CONFIRMS_STANDARD, { confirmedOn: "", on })).toBe("warn");
});

test("the assessment body is accredited for the level until the last day, its assessors proven", () => {
  const body = {
    accreditation: "17/AKRED/2025",
    levels: ["PRATAMA"],
    level: "PRATAMA",
    validUntil: "2026-11-20",
    lastDay: "2026-11-20",
    unproven: 0,
  };
  const at = (change: Partial<typeof body>) => verdict(ASSESSOR_CERTIFIED, { ...body, ...change });
  expect(at({})).toBe("met");
  expect(at({ lastDay: "2026-11-21" })).toBe("record");
  expect(at({ level: "MADYA" })).toBe("record");
  expect(at({ accreditation: "" })).toBe("record");
  expect(at({ unproven: 1 })).toBe("record");
});

bothOutcomesAreTried(PANEL_RULES);
