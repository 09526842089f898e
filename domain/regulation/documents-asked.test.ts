import { expect, test } from "vitest";
import {
  GRADE_MIN,
  OWN_PPK_PERMISSION,
  POSTS_PER_APPLICANT,
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

test("one post per person, up to three where the agency allows it", () => {
  expect(verdict(POSTS_PER_APPLICANT, { others: 0 })).toBe("met");
  expect(verdict(POSTS_PER_APPLICANT, { others: 1 })).toBe("block");
  expect(verdict(POSTS_PER_APPLICANT, { others: 2 }, { maxPosts: 3 })).toBe("met");
  expect(verdict(POSTS_PER_APPLICANT, { others: 3 }, { maxPosts: 3 })).toBe("block");
});
