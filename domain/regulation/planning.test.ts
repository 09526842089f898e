import { expect, test } from "vitest";
import {
  FORECAST_RETIREMENT_AGE,
  PLAN_APPROVAL_FIRST,
  PLAN_COMPLETE,
  PLAN_FROZEN_AFTER_PUBLICATION,
  PLAN_HOME_AFFAIRS_PERMISSION,
  PLAN_NO_PARALLEL_JOBFIT,
  PLANNING_RULES,
  ROUTE_JOB_FIT,
  ROUTE_REORGANISATION,
  ROUTE_TALENT_POOL,
  TENURE_MAX,
  TENURE_MIN,
} from "#domain/regulation/planning";
import { editionOn } from "#domain/regulation/rule";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

test("a plan has all of its parts", () => {
  const whole = { posts: 1, members: 5, stages: 5, unscheduledStages: 0 };
  expect(verdict(PLAN_COMPLETE, whole)).toBe("met");
  for (const part of ["posts", "members", "stages"] as const) {
    expect(verdict(PLAN_COMPLETE, { ...whole, [part]: 0 })).toBe("block");
  }
  expect(verdict(PLAN_COMPLETE, { ...whole, unscheduledStages: 1 })).toBe("block");
});

test("the approval is there on the day of the announcement", () => {
  const announcedOn = "2026-11-10";
  expect(verdict(PLAN_APPROVAL_FIRST, { approvedOn: "2026-11-10", announcedOn })).toBe("met");
  expect(verdict(PLAN_APPROVAL_FIRST, { approvedOn: "2026-11-11", announcedOn })).toBe("record");
  expect(verdict(PLAN_APPROVAL_FIRST, { approvedOn: "", announcedOn })).toBe("record");
  expect(
    verdict(PLAN_APPROVAL_FIRST, { approvedOn: "", announcedOn }, { approvalRequired: false }),
  ).toBe("met");
});

test("an approved plan does not change, not even in one part", () => {
  expect(verdict(PLAN_FROZEN_AFTER_PUBLICATION, { differing: [] })).toBe("met");
  expect(verdict(PLAN_FROZEN_AFTER_PUBLICATION, { differing: ["stages"] })).toBe("block");
});

test("KASN approved until 2024, BKN after", () => {
  expect(editionOn(PLAN_APPROVAL_FIRST, "2024-12-31")).toMatchObject({ edition: 1 });
  expect(editionOn(PLAN_APPROVAL_FIRST, "2025-01-01")).toMatchObject({ edition: 2 });
});

test("the minister's permission is needed in the cases that are switched on", () => {
  const cases = ["ACTING_HEAD"];
  expect(verdict(PLAN_HOME_AFFAIRS_PERMISSION, { cases: [], hasPermission: false })).toBe("met");
  expect(verdict(PLAN_HOME_AFFAIRS_PERMISSION, { cases, hasPermission: true })).toBe("met");
  expect(verdict(PLAN_HOME_AFFAIRS_PERMISSION, { cases, hasPermission: false })).toBe("record");
  expect(
    verdict(PLAN_HOME_AFFAIRS_PERMISSION, { cases, hasPermission: false }, { triggers: [] }),
  ).toBe("met");
});

test("the retirement age is reached on the birthday", () => {
  const jpt = { birth: "1966-11-10", isJpt: true };
  expect(verdict(FORECAST_RETIREMENT_AGE, { ...jpt, on: "2026-11-09" })).toBe("met");
  expect(verdict(FORECAST_RETIREMENT_AGE, { ...jpt, on: "2026-11-10" })).toBe("info");
  const administrator = { birth: "1968-11-10", isJpt: false };
  expect(verdict(FORECAST_RETIREMENT_AGE, { ...administrator, on: "2026-11-09" })).toBe("met");
  expect(verdict(FORECAST_RETIREMENT_AGE, { ...administrator, on: "2026-11-10" })).toBe("info");
});

test("five years in a post are over on their day", () => {
  const appointedOn = "2021-11-02";
  expect(verdict(TENURE_MAX, { appointedOn, on: "2026-11-01" })).toBe("met");
  expect(verdict(TENURE_MAX, { appointedOn, on: "2026-11-02" })).toBe("warn");
});

test("the two years before a replacement ended with the act that asked for them", () => {
  expect(editionOn(TENURE_MIN, "2023-10-31")).toMatchObject({ edition: 1 });
  expect(editionOn(TENURE_MIN, "2023-11-01")).toBeNull();
});

test("a job fit ends before an open selection begins, or begins after it", () => {
  const beside = (jobFitStartsOn: string, jobFitEndsOn: string, changed = {}) =>
    verdict(
      PLAN_NO_PARALLEL_JOBFIT,
      { startsOn: "2026-11-10", endsOn: "2026-12-20", jobFitStartsOn, jobFitEndsOn },
      changed,
    );
  expect(beside("2026-11-01", "2026-11-09")).toBe("met");
  expect(beside("2026-11-01", "2026-11-10")).toBe("warn");
  expect(beside("2026-12-20", "2026-12-24")).toBe("warn");
  expect(beside("2026-12-21", "2026-12-24")).toBe("met");
  expect(beside("2026-11-20", "2026-11-24", { allowParallelJobFit: true })).toBe("met");
});

test("a job fit takes holders of two to five years, of the same class", () => {
  const appointedOn = "2022-03-01";
  const placed = (on: string, change = {}) =>
    verdict(ROUTE_JOB_FIT, { isSameClass: true, meetsStandard: true, appointedOn, on, ...change });
  expect(placed("2024-02-29")).toBe("info");
  expect(placed("2024-03-01")).toBe("met");
  expect(placed("2027-03-01")).toBe("met");
  expect(placed("2027-03-02")).toBe("info");
  expect(placed("2025-03-01", { isSameClass: false })).toBe("info");
  expect(placed("2025-03-01", { meetsStandard: false })).toBe("info");
});

test("after a reorganisation incumbents whom the panel found to fit are placed", () => {
  const placed = (wasIncumbent: boolean, isFound: boolean) =>
    verdict(ROUTE_REORGANISATION, { wasIncumbent, isFound });
  expect(placed(true, true)).toBe("met");
  expect(placed(true, false)).toBe("info");
  expect(placed(false, true)).toBe("info");
});

test("the talent pool gives boxes seven to nine, under an approved merit system", () => {
  const pool = (box: number, approvedOn = "2026-11-02") =>
    verdict(ROUTE_TALENT_POOL, { approvedOn, on: "2026-11-02", box });
  expect([6, 7, 9, 10].map((box) => pool(box))).toEqual(["record", "met", "met", "record"]);
  expect(pool(8, "2026-11-03")).toBe("record");
  expect(pool(8, "")).toBe("record");
});

bothOutcomesAreTried(PLANNING_RULES);
