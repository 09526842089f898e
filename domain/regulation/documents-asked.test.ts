import { describe, expect, test } from "vitest";
import {
  DISCIPLINE_CLEAN,
  DOCUMENT_RULES,
  GRADE_MIN,
  LEADERSHIP_TRAINING,
  LOCAL_EXTRA,
  NON_PNS_ALLOWED,
  type NonPns,
  OWN_PPK_PERMISSION,
  PERFORMANCE_MIN,
  POSTS_PER_APPLICANT,
  TAX_RETURN,
  WEALTH_REPORT,
} from "#domain/regulation/documents-asked";
import type { Known } from "#domain/regulation/evaluate";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("the lowest rank is enough, the one below is not", () => {
  expect(verdict(GRADE_MIN, { grade: "IV/b", least: "IV/b" })).toBe("met");
  expect(verdict(GRADE_MIN, { grade: "IV/c", least: "IV/b" })).toBe("met");
  expect(verdict(GRADE_MIN, { grade: "IV/a", least: "IV/b" })).toBe("block");
});

test("the permission of the own appointing officer is asked for", () => {
  expect(verdict(OWN_PPK_PERMISSION, { isAsked: true })).toBe("met");
  expect(verdict(OWN_PPK_PERMISSION, { isAsked: false })).toBe("block");
});

test("performance and discipline follow what the verifiers found", () => {
  expect(verdict(PERFORMANCE_MIN, { isMet: true })).toBe("met");
  expect(verdict(PERFORMANCE_MIN, { isMet: false })).toBe("block");
  expect(verdict(PERFORMANCE_MIN, { isMet: null })).toBe("unknown");
  expect(verdict(DISCIPLINE_CLEAN, { isMet: true })).toBe("met");
  expect(verdict(DISCIPLINE_CLEAN, { isMet: false })).toBe("block");
});

test("a receipt has to be one that was accepted", () => {
  expect(verdict(WEALTH_REPORT, { isAccepted: true })).toBe("met");
  expect(verdict(WEALTH_REPORT, { isAccepted: false })).toBe("block");
  expect(verdict(TAX_RETURN, { isAccepted: true })).toBe("met");
  expect(verdict(TAX_RETURN, { isAccepted: false })).toBe("block");
});

test("one post per person, up to three where the agency allows it", () => {
  expect(verdict(POSTS_PER_APPLICANT, { others: 0 })).toBe("met");
  expect(verdict(POSTS_PER_APPLICANT, { others: 1 })).toBe("block");
  expect(verdict(POSTS_PER_APPLICANT, { others: 2 }, { maxPosts: 3 })).toBe("met");
  expect(verdict(POSTS_PER_APPLICANT, { others: 3 }, { maxPosts: 3 })).toBe("block");
});

describe("somebody who is no civil servant", () => {
  const madya = {
    level: "MADYA",
    isApproved: true,
    isCitizen: true,
    education: "S2",
    years: 10,
    leftPartyOn: "2021-11-02",
    registeredOn: "2026-11-02",
    birth: "1968-12-01",
    referenceDate: "2026-12-01",
    isHealthy: true,
    wasImprisoned: false,
    wasDismissed: false,
  } as const;
  const at = (change: Partial<Known<NonPns>> = {}, allowNonPns = true) =>
    verdict(NON_PNS_ALLOWED, { ...madya, ...change }, { allowNonPns });

  test("is admitted with the President's approval, never to a pratama post", () => {
    expect(at()).toBe("met");
    expect(at({}, false)).toBe("block");
    expect(at({ isApproved: false })).toBe("block");
    expect(at({ level: "PRATAMA", years: 30 })).toBe("block");
  });

  test.each<[Partial<NonPns>, string]>([
    [{ isCitizen: false }, "block"],
    [{ education: "S1" }, "block"],
    [{ education: "S3" }, "met"],
    [{ years: 9 }, "block"],
    [{ level: "UTAMA", years: 14 }, "block"],
    [{ level: "UTAMA", years: 15 }, "met"],
    [{ leftPartyOn: "2021-11-03" }, "block"],
    [{ leftPartyOn: "" }, "met"],
    [{ birth: "1968-11-30" }, "block"],
    [{ isHealthy: false }, "block"],
    [{ wasImprisoned: true }, "block"],
    [{ wasDismissed: true }, "block"],
  ])("%o: %s", (change, expected) => {
    expect(at(change)).toBe(expected);
  });
});

test("a course that is asked for has to be one whose certificate was accepted", () => {
  expect(verdict(LEADERSHIP_TRAINING, { isAccepted: true })).toBe("met");
  expect(verdict(LEADERSHIP_TRAINING, { isAccepted: false })).toBe("block");
  expect(verdict(LEADERSHIP_TRAINING, { isAccepted: null })).toBe("unknown");
});

test("one local requirement without a document behind it is one too many", () => {
  expect(verdict(LOCAL_EXTRA, { withoutBasis: 0 })).toBe("met");
  expect(verdict(LOCAL_EXTRA, { withoutBasis: 1 })).toBe("block");
});

bothOutcomesAreTried(DOCUMENT_RULES);
