import { describe, expect, test } from "vitest";
import type { APPLICATION_STATES } from "#domain/application/life-cycle";
import {
  isInGroup,
  NOTICE_GROUPS,
  noticeAfter,
  requireSameGroup,
} from "#domain/notification/notice";
import {
  letterReach,
  mayReadNotices,
  mayResend,
  mayWriteNotices,
} from "#domain/notification/policy";
import { Refused } from "#domain/refusal";
import { contextOf, grant } from "#testing/context";

const codeOf = (act: () => unknown) => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.code : error;
  }
};

test("a notice is changed until it is sent, and sent once", () => {
  expect(noticeAfter("DRAFT", "edit")).toBe("DRAFT");
  expect(noticeAfter("DRAFT", "send")).toBe("SENT");
  expect(noticeAfter("DRAFT", "discard")).toBe("DISCARDED");
  for (const act of ["edit", "send", "discard"] as const) {
    expect(codeOf(() => noticeAfter("SENT", act))).toBe("notice-sent");
    expect(codeOf(() => noticeAfter("DISCARDED", act))).toBe("transition-not-possible");
  }
});

describe("a group", () => {
  const of = (state: (typeof APPLICATION_STATES)[number]) =>
    NOTICE_GROUPS.filter((group) => isInGroup(group, state));

  test("holds those who take part by where they stand, and nobody whose part has ended", () => {
    expect(of("DRAFT")).toEqual(["ACTIVE", "DRAFT"]);
    expect(of("UNDER_CHECK")).toEqual(["ACTIVE", "UNDER_CHECK"]);
    expect(of("IN_SELECTION")).toEqual(["ACTIVE", "CONTINUING"]);
    expect(of("NOT_ELIGIBLE")).toEqual(["NOT_ELIGIBLE"]);
    for (const state of ["WITHDRAWN", "DISQUALIFIED", "POST_CANCELLED", "ELIMINATED"] as const) {
      expect({ state, groups: of(state) }).toEqual({ state, groups: [] });
    }
  });

  test("is written to as it was looked at, or not at all", () => {
    expect(codeOf(() => requireSameGroup(1, "a", "a"))).toBeNull();
    expect(codeOf(() => requireSameGroup(1, "a", "b"))).toBe("notice-group-changed");
    expect(codeOf(() => requireSameGroup(0, "a", "a"))).toBe("notice-nobody");
  });
});

describe("who", () => {
  const scope = { agencyId: "agency", selectionId: "selection" };
  const actor = (...grants: ReturnType<typeof grant>[]) =>
    contextOf({ userId: "me", grants, pactsIn: ["selection"] }).actor;

  test("writes is the secretariat; the chair reads", () => {
    const secretariat = actor(grant("SECRETARIAT", "agency"));
    const chair = actor(grant("PANEL_CHAIR", "agency", "selection"));
    const member = actor(grant("PANEL_MEMBER", "agency", "selection"));
    expect([secretariat, chair, member].map((each) => mayWriteNotices(each, scope))).toEqual([
      true,
      false,
      false,
    ]);
    expect([secretariat, chair, member].map((each) => mayReadNotices(each, scope))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayWriteNotices({ ...secretariat, applyingIn: ["selection"] }, scope)).toBe(false);
  });

  test("sends a letter again is the administrator, or the secretariat of its selection", () => {
    const letter = { agencyId: "agency", selectionId: null };
    const ofSelection = { agencyId: "agency", selectionId: "selection" };
    const admin = actor(grant("AGENCY_ADMIN", "agency"));
    const secretariat = actor(grant("SECRETARIAT", "agency"));
    expect([letter, ofSelection].map((each) => mayResend(admin, each))).toEqual([true, true]);
    expect([letter, ofSelection].map((each) => mayResend(secretariat, each))).toEqual([
      false,
      true,
    ]);
    expect(mayResend(actor(grant("AGENCY_ADMIN", "other")), ofSelection)).toBe(false);
    expect(mayResend(admin, { agencyId: null, selectionId: null })).toBe(false);
  });

  test("sees letters outside of the demo is the administrator, and the secretariat those of its own", () => {
    const reach = (...grants: ReturnType<typeof grant>[]) => letterReach(actor(...grants), false);
    const none = { withoutAgency: false, withBodies: false, applyingIn: [] };
    expect(reach(grant("AGENCY_ADMIN", "agency"))).toEqual({
      ...none,
      agencyIds: ["agency"],
      secretariatOf: [],
    });
    const both = [grant("SECRETARIAT", "agency"), grant("SECRETARIAT", "other", "one")];
    expect(reach(...both)).toEqual({
      ...none,
      agencyIds: [],
      secretariatOf: [
        { agencyId: "agency", selectionId: null },
        { agencyId: "other", selectionId: "one" },
      ],
    });
    expect(reach(grant("PANEL_CHAIR", "agency", "selection"))).toBeNull();
    expect(reach(grant("SYSTEM_ADMIN", null))).toBeNull();
  });
});
