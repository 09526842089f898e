import { describe, expect, test } from "vitest";
import { VISITOR } from "#domain/actor";
import { isSeparated, requireMayApply } from "#domain/application/policy";
import {
  effectiveState,
  missingDocuments,
  requireComplete,
  requireOpenWindow,
  requirePostLeft,
  type Window,
} from "#domain/application/rules";
import { timeLeft } from "#domain/application/time-left";
import { Refused } from "#domain/refusal";
import { LAW } from "#testing/regulation";

const WINDOW: Window = {
  selectionState: "RUNNING",
  opensAt: new Date("2026-11-14T17:00:00.000Z"),
  closesAt: new Date("2026-11-29T17:00:00.000Z"),
  cancelledAt: null,
  zone: "Asia/Jakarta",
};

function refusal(act: () => void): Refused | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

describe("the window", () => {
  const at = (instant: string, window = WINDOW) =>
    refusal(() => requireOpenWindow(window, new Date(instant)));

  test.each([
    ["the first instant", "2026-11-14T17:00:00.000Z", null],
    ["the last second", "2026-11-29T16:59:59.000Z", null],
    ["the last millisecond", "2026-11-29T16:59:59.999Z", null],
    ["the first instant too late", "2026-11-29T17:00:00.000Z", "announcement-deadline-clock"],
    ["before the first", "2026-11-14T16:59:59.999Z", "application-window-not-open"],
  ])("%s", (_case, instant, code) => {
    expect(at(instant)?.code ?? null).toBe(code);
  });

  test("the refusal names the last second in the agency's zone and its basis", () => {
    expect(at("2026-11-30T00:00:00.000Z")).toMatchObject({
      citation: { certainty: "practice" },
      facts: { hour: "23", minute: "59", second: "59", zone: "WIB" },
    });
    const atFour = {
      ...WINDOW,
      closesAt: new Date("2026-11-29T07:00:01.000Z"),
      zone: "Asia/Jayapura" as const,
    };
    expect(at("2026-11-30T00:00:00.000Z", atFour)?.facts).toEqual({
      hour: "16",
      minute: "00",
      second: "00",
      zone: "WIT",
    });
  });

  test.each(["DRAFT", "CLOSED", "CANCELLED"] as const)(
    "a selection in %s takes nothing",
    (state) => {
      const window = { ...WINDOW, selectionState: state };
      expect(at("2026-11-20T00:00:00.000Z", window)?.code).toBe("application-window-not-open");
    },
  );

  test("a draft after closing has missed the deadline, what was sent has not", () => {
    const late = new Date("2026-11-29T17:00:00.000Z");
    const inTime = new Date("2026-11-29T16:59:59.999Z");
    expect(effectiveState("DRAFT", WINDOW, late)).toBe("MISSED_DEADLINE");
    expect(effectiveState("DRAFT", WINDOW, inTime)).toBe("DRAFT");
    expect(effectiveState("SUBMITTED", WINDOW, late)).toBe("SUBMITTED");
  });
});

test.each([
  [[], 1, null],
  [["WITHDRAWN"], 1, null],
  [["DRAFT"], 1, "posts-per-applicant"],
  [["SUBMITTED"], 2, null],
  [["SUBMITTED", "DRAFT"], 2, "posts-per-applicant"],
] as const)("with %j of at most %i posts", (started, most, code) => {
  expect(refusal(() => requirePostLeft(started, most, LAW))?.code ?? null).toBe(code);
});

test("only mandatory documents without a file are missing", () => {
  const required = [
    { id: "a", mandatory: true },
    { id: "b", mandatory: true },
    { id: "c", mandatory: false },
  ];
  expect(missingDocuments(required, [{ requiredDocumentId: "a" }])).toEqual([required[1]]);
});

test("an application needs a profile and all its documents", () => {
  expect(refusal(() => requireComplete({ hasProfile: true, missingDocuments: 0 }))).toBeNull();
  expect(refusal(() => requireComplete({ hasProfile: false, missingDocuments: 0 }))?.code).toBe(
    "application-profile-missing",
  );
  expect(refusal(() => requireComplete({ hasProfile: true, missingDocuments: 2 }))).toMatchObject({
    code: "application-documents-missing",
    facts: { count: 2 },
  });
});

describe("separation", () => {
  const scope = { agencyId: "a1", selectionId: "s1" };
  const holding = (
    role: "SECRETARIAT" | "PANEL_CHAIR" | "PYB",
    agencyId: string,
    own?: string,
  ) => ({
    ...VISITOR,
    userId: "u1",
    isApplicant: true,
    grants: [{ role, agencyId, selectionId: own ?? null }],
    applyingIn: ["s1"],
  });

  test.each([
    ["the secretariat of the agency", holding("SECRETARIAT", "a1"), true],
    ["the chair of this selection", holding("PANEL_CHAIR", "a1", "s1"), true],
    ["the chair of another selection", holding("PANEL_CHAIR", "a1", "s2"), false],
    ["the secretariat of another agency", holding("SECRETARIAT", "a2"), false],
    ["the authorised official, who may be a candidate", holding("PYB", "a1"), false],
  ])("%s", (_case, actor, separated) => {
    expect(isSeparated(actor, scope)).toBe(separated);
    expect(refusal(() => requireMayApply(actor, scope))?.code ?? null).toBe(
      separated ? "applicant-separation" : null,
    );
  });

  test("without a NIP nobody applies", () => {
    expect(refusal(() => requireMayApply(VISITOR, scope))?.code).toBe("applicant-is-pns");
  });
});

test("the time left is rounded down and never negative", () => {
  const closesAt = new Date("2026-11-29T17:00:00Z");
  expect(timeLeft(new Date("2026-11-27T07:05:01Z"), closesAt)).toMatchObject({
    days: 2,
    hours: 9,
    minutes: 54,
  });
  expect(timeLeft(new Date("2026-11-30T00:00:00Z"), closesAt)).toMatchObject({
    days: 0,
    hours: 0,
    minutes: 0,
  });
});
