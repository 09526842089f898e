import { expect, test } from "vitest";
import {
  RESULT_RULES,
  RESULTS_DELAY,
  RESULTS_EVERY_STAGE,
  RESULTS_FINAL_NO_SCORES,
  RETENTION,
  SHORTLIST_AFTER_SUPERVISOR,
  SHORTLIST_THREE,
  TIE_SHARED_RANK,
} from "#domain/regulation/results";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("a stage waits for the results of those before it", () => {
  const opened = (waiting: string[]) => verdict(RESULTS_EVERY_STAGE, { waiting, withholding: [] });
  expect(opened([])).toBe("met");
  expect(opened(["ADMIN_CHECK"])).toBe("block");
});

test("no stage but the final one withholds scores or ranks", () => {
  const planned = (withholding: string[]) =>
    verdict(RESULTS_EVERY_STAGE, { waiting: [], withholding });
  expect(planned([])).toBe("met");
  expect(planned(["PAPER"])).toBe("block");
  const stage = (mode: string, isFinal: boolean) =>
    verdict(RESULTS_FINAL_NO_SCORES, { mode, isFinal });
  expect(stage("ALPHABETICAL_NO_SCORE", true)).toBe("met");
  expect(stage("RANKED_NO_SCORE", true)).toBe("met");
  expect(stage("RANKED_WITH_SCORE", false)).toBe("met");
  expect(stage("RANKED_NO_SCORE", false)).toBe("info");
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

test("the names are published on the day of BKN's approval at the earliest", () => {
  const publishedOn = "2026-12-01";
  const approved = (approvedOn: string, changed = {}) =>
    verdict(SHORTLIST_AFTER_SUPERVISOR, { approvedOn, publishedOn }, changed);
  expect(approved("2026-12-01")).toBe("met");
  expect(approved("2026-12-02")).toBe("record");
  expect(approved("")).toBe("record");
  expect(approved("", { afterSupervisor: false })).toBe("met");
});

test("files are deleted with minutes, when the years are over", () => {
  const deleted = (deletedOn: string, hasMinutes = true, changed = {}) =>
    verdict(RETENTION, { closedOn: "2021-11-02", deletedOn, hasMinutes }, changed);
  expect(deleted("2026-11-02")).toBe("met");
  expect(deleted("2026-11-01")).toBe("info");
  expect(deleted("2026-11-02", false)).toBe("info");
  expect(deleted("2022-11-02", true, { years: 1 })).toBe("met");
});

bothOutcomesAreTried(RESULT_RULES);
