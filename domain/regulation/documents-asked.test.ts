import { expect, test } from "vitest";
import {
  DISCIPLINE_CLEAN,
  GRADE_MIN,
  OWN_PPK_PERMISSION,
  PERFORMANCE_MIN,
  POSTS_PER_APPLICANT,
  TAX_RETURN,
  WEALTH_REPORT,
} from "#domain/regulation/documents-asked";
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
