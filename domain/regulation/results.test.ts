import { expect, test } from "vitest";
import {
  RESULTS_DELAY,
  RESULTS_EVERY_STAGE,
  SHORTLIST_THREE,
  TIE_SHARED_RANK,
} from "#domain/regulation/results";
import { verdict } from "#testing/regulation";

test("a stage waits for the results of those before it", () => {
  expect(verdict(RESULTS_EVERY_STAGE, { waiting: [] })).toBe("met");
  expect(verdict(RESULTS_EVERY_STAGE, { waiting: ["ADMIN_CHECK"] })).toBe("block");
});

test("a result is out within seven days", () => {
  expect(verdict(RESULTS_DELAY, { endsOn: "2026-11-02", resultsOn: "2026-11-09" })).toBe("met");
  expect(verdict(RESULTS_DELAY, { endsOn: "2026-11-02", resultsOn: "2026-11-10" })).toBe("warn");
});

test("three names go out; fewer need a decision, more never do", () => {
  const at = (names: number) => verdict(SHORTLIST_THREE, { names });
  expect([0, 1, 2, 3, 4].map(at)).toEqual(["block", "record", "record", "met", "block"]);
});

test("a divided rank is for the plenary", () => {
  expect(verdict(TIE_SHARED_RANK, { equals: 0 })).toBe("met");
  expect(verdict(TIE_SHARED_RANK, { equals: 2 })).toBe("record");
});
