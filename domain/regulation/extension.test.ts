import { expect, test } from "vitest";
import {
  APPLICANTS_MIN,
  APPLICANTS_STILL_FEW,
  EXTENSION_DAYS,
  EXTENSION_MAX_COUNT,
  EXTENSION_ONLY_SHORT_POSTS,
  EXTENSION_REPORTED,
  SUPPLY_RULES,
} from "#domain/regulation/extension";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("four applicants are enough, three need a decision", () => {
  expect(verdict(APPLICANTS_MIN, { count: 4 })).toBe("met");
  expect(verdict(APPLICANTS_MIN, { count: 3 })).toBe("record");
  expect(verdict(APPLICANTS_MIN, { count: 3 }, { minPerPost: 3 })).toBe("met");
  expect(verdict(APPLICANTS_MIN, { count: 9 }, { minPerPost: 10 })).toBe("record");
});

test("an extension has seven days; another length needs its basis", () => {
  expect(verdict(EXTENSION_DAYS, { length: 7, basisRecorded: false })).toBe("met");
  expect(verdict(EXTENSION_DAYS, { length: 6, basisRecorded: false })).toBe("block");
  expect(verdict(EXTENSION_DAYS, { length: 8, basisRecorded: false })).toBe("block");
  expect(verdict(EXTENSION_DAYS, { length: 3, basisRecorded: true })).toBe("record");
  expect(verdict(EXTENSION_DAYS, { length: 0, basisRecorded: true })).toBe("block");
});

test("a post is extended twice", () => {
  expect(verdict(EXTENSION_MAX_COUNT, { earlier: 1 })).toBe("met");
  expect(verdict(EXTENSION_MAX_COUNT, { earlier: 2 })).toBe("record");
  expect(verdict(EXTENSION_MAX_COUNT, { earlier: 0 }, { maxCount: 0 })).toBe("record");
});

test("where they stay too few a post goes on with just those there are, after the last extension", () => {
  const going = (count: number, goesOnWith: number, earlier = 2) =>
    verdict(APPLICANTS_STILL_FEW, { count, way: "GO_ON", goesOnWith, earlier });
  expect(going(3, 3)).toBe("met");
  expect(going(2, 2)).toBe("met");
  expect(going(2, 2, 1)).toBe("record");
  expect(going(3, 2)).toBe("block");
  expect(going(1, 1)).toBe("block");
  const not = { count: 1, way: "CANCEL", goesOnWith: 0, earlier: 0 };
  expect(verdict(APPLICANTS_STILL_FEW, not)).toBe("met");
});

test("a post with enough applicants is not extended", () => {
  expect(verdict(EXTENSION_ONLY_SHORT_POSTS, { most: 3 })).toBe("met");
  expect(verdict(EXTENSION_ONLY_SHORT_POSTS, { most: 4 })).toBe("block");
});

test("an extension is reported where reports are asked for", () => {
  expect(verdict(EXTENSION_REPORTED, { hasLetter: true })).toBe("met");
  expect(verdict(EXTENSION_REPORTED, { hasLetter: false })).toBe("record");
  expect(verdict(EXTENSION_REPORTED, { hasLetter: false }, { reportRequired: false })).toBe("met");
});

bothOutcomesAreTried(SUPPLY_RULES);
