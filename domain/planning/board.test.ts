import { expect, test } from "vitest";
import { standingOf } from "#domain/announcement/standing";
import { headCounts, stageReached, supplyOf } from "#domain/planning/board";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";

test("heads are counted by what became of them", () => {
  expect(
    headCounts([
      { state: "DRAFT", all: 3, sent: 1 },
      { state: "MISSED_DEADLINE", all: 1, sent: 0 },
      { state: "SUBMITTED", all: 2, sent: 2 },
      { state: "WITHDRAWN", all: 2, sent: 1 },
      { state: "ELIGIBLE", all: 4, sent: 4 },
      { state: "ELIMINATED", all: 1, sent: 1 },
      { state: "NOT_ELIGIBLE", all: 2, sent: 2 },
    ]),
  ).toEqual({ registered: 15, drafts: 4, sent: 9, eligible: 5, notEligible: 2 });
});

test.each([
  [3, "SHORT"],
  [4, "THIN"],
  [5, "THIN"],
  [6, "ENOUGH"],
] as const)("%i applicants are %s", (applicants, supply) => {
  expect(supplyOf(applicants, 4)).toBe(supply);
});

test("a selection is open from its first instant to the one before the deadline", () => {
  const selection = {
    state: "RUNNING" as const,
    opensAt: new Date("2026-11-14T17:00:00.000Z"),
    closesAt: new Date("2026-11-29T17:00:00.000Z"),
  };
  const at = (moment: string) => standingOf(selection, new Date(moment));
  expect(at("2026-11-14T16:59:59.999Z")).toBe("UPCOMING");
  expect(at("2026-11-14T17:00:00.000Z")).toBe("OPEN");
  expect(at("2026-11-29T16:59:59.999Z")).toBe("OPEN");
  expect(at("2026-11-29T17:00:00.000Z")).toBe("IN_PROGRESS");
  expect(standingOf({ ...selection, state: "CLOSED" }, new Date("2026-11-20"))).toBe("FINISHED");
});

test.each([
  ["PLANNED PLANNED PLANNED", 0],
  ["PUBLISHED PLANNED PLANNED", 1],
  ["PUBLISHED OPEN PLANNED", 1],
  ["PUBLISHED OPEN UNSEALED", 2],
  ["PUBLISHED PLANNED OPEN", 2],
  ["PUBLISHED OPEN PUBLISHED", 1],
] as const)("of stages %s a post has come to number %i", (states, index) => {
  const stages = states
    .split(" ")
    .map((state, at) => ({ kind: STAGE_KINDS[at] ?? "PAPER", state: state as StageState, at }));
  expect(stageReached(stages)?.at).toBe(index);
});

test("a track record that the plan puts last says nothing while another stage runs", () => {
  const stage = (kind: StageKind, state: StageState) => ({ kind, state });
  const beside = stage("TRACK_RECORD", "OPEN");
  expect(stageReached([stage("PAPER", "OPEN"), beside])?.kind).toBe("PAPER");
  expect(stageReached([stage("PAPER", "PLANNED"), beside])?.kind).toBe("TRACK_RECORD");
});

test("a post whose stages are all published has come to none", () => {
  expect(stageReached([{ kind: "PAPER", state: "PUBLISHED" }])).toBeNull();
});
