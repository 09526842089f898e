import { expect, test } from "vitest";
import {
  causedBy,
  lockOfAsked,
  lockOfDays,
  lockOfRule,
  requireChange,
  requireFourEyes,
  requireLawful,
  requireStillTrue,
} from "#domain/announcement/amendment";
import type { PlanProblem } from "#domain/planning/readiness";

test("a pass rule changes only while no post has the stage open", () => {
  expect(lockOfRule(["PLANNED", "PLANNED"])).toBeNull();
  expect(lockOfRule(["PLANNED", "OPEN"])?.code).toBe("amendment-after-first-sheet");
});

test("days move until the scores of every post are open", () => {
  expect(lockOfDays(["OPEN", "PUBLISHED"])).toBeNull();
  expect(lockOfDays(["UNSEALED", "PUBLISHED"])?.code).toBe("amendment-stage-over");
});

const closing = (...days: string[]) => days.map((lastDay) => ({ lastDay, isExtended: false }));

test("what is asked changes while seven days are left for each post, today and the last counted", () => {
  expect(lockOfAsked(closing("2026-12-01"), "2026-11-25")).toBeNull();
  expect(lockOfAsked(closing("2026-12-01", "2026-11-30"), "2026-11-25")).toMatchObject({
    code: "amendment-window-too-short",
    facts: { left: 6, least: 7 },
  });
  expect(lockOfAsked(closing("2026-11-24"), "2026-11-25")?.facts.left).toBe(0);
  expect(lockOfAsked([], "2026-11-25")?.facts.left).toBe(0);
});

test("what is asked does not change for a post that was closed and extended", () => {
  const reopened = { lastDay: "2026-12-31", isExtended: true };
  const lock = lockOfAsked([...closing("2026-12-31"), reopened], "2026-11-25");
  expect(lock?.code).toBe("amendment-extended");
});

test("an amendment changes something, and starts from what stands there", () => {
  const before = { startsOn: "2026-12-18", endsOn: "2026-12-18" };
  expect(() => requireChange(before, { ...before })).toThrow("amendment-nothing-changes");
  expect(() => requireChange(before, { ...before, endsOn: "2026-12-19" })).not.toThrow();
  expect(() => requireStillTrue(before, before)).not.toThrow();
  expect(() => requireStillTrue({ ...before, endsOn: "2026-12-19" }, before)).toThrow(
    "amendment-outdated",
  );
});

test("nobody approves their own proposal", () => {
  expect(() => requireFourEyes("a", "b")).not.toThrow();
  expect(() => requireFourEyes("a", "a")).toThrow("amendment-own-proposal");
});

test("only what the change itself breaks stands in its way", () => {
  const known: PlanProblem = {
    page: "general",
    code: "announcement-first-day",
    effect: "block",
    citation: null,
    facts: { day: "2026-11-15" },
  };
  const fresh: PlanProblem = { ...known, code: "schedule-order", facts: { stage: "PAPER" } };
  expect(causedBy([known], [known])).toEqual([]);
  expect(causedBy([known], [known, fresh])).toEqual([fresh]);
  expect(() => requireLawful([])).not.toThrow();
  expect(() => requireLawful([{ ...fresh, effect: "warn" }])).not.toThrow();
  expect(() => requireLawful([fresh])).toThrow("amendment-breaks-plan");
});
