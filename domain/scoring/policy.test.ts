import { describe, expect, test } from "vitest";
import type { Actor, Grant } from "#domain/actor";
import { VISITOR } from "#domain/actor";
import {
  actingSeat,
  mayAnswerReopening,
  mayAssess,
  maySeeProgress,
  maySeeValues,
  presides,
  type Seat,
} from "#domain/scoring/policy";

const SCOPE = { agencyId: "agency", selectionId: "selection" };

function actor(userId: string, role: Grant["role"], more: Partial<Actor> = {}): Actor {
  return {
    ...VISITOR,
    userId,
    grants: [{ role, agencyId: "agency", selectionId: "selection" }],
    pactsIn: ["selection"],
    ...more,
  };
}

function seat(accountId: string, more: Partial<Seat> = {}): Seat {
  return { memberId: `seat-${accountId}`, accountId, isChair: false, recused: false, ...more };
}

const CHAIR = actor("chair", "PANEL_CHAIR");
const MEMBER = actor("member", "PANEL_MEMBER");
const SECRETARIAT = actor("secretariat", "SECRETARIAT");
const PANEL = [seat("chair", { isChair: true }), seat("member"), seat("third")];
const CHAIR_RECUSED = [
  seat("chair", { isChair: true, recused: true }),
  seat("member"),
  seat("third"),
];

describe("who acts for a post", () => {
  test("the chair presides, a member does not", () => {
    expect(presides(CHAIR, SCOPE, PANEL)).toBe(true);
    expect(presides(MEMBER, SCOPE, PANEL)).toBe(false);
  });

  test("nobody acts before accepting the pact", () => {
    expect(presides({ ...CHAIR, pactsIn: [] }, SCOPE, PANEL)).toBe(false);
    expect(actingSeat({ ...MEMBER, pactsIn: ["another"] }, SCOPE, PANEL)).toBe(null);
    const assessor = actor("assessor", "ASSESSOR");
    expect(mayAssess(assessor, SCOPE)).toBe(true);
    expect(mayAssess({ ...assessor, pactsIn: [] }, SCOPE)).toBe(false);
    // The secretariat signs none.
    expect(maySeeProgress({ ...SECRETARIAT, pactsIn: [] }, SCOPE, PANEL)).toBe(true);
  });

  test("any other member stands in for a recused chair", () => {
    expect(presides(CHAIR, SCOPE, CHAIR_RECUSED)).toBe(false);
    expect(presides(MEMBER, SCOPE, CHAIR_RECUSED)).toBe(true);
  });

  test("a seat counts only with the role, in that agency, without an application of one's own", () => {
    expect(actingSeat(actor("member", "SECRETARIAT"), SCOPE, PANEL)).toBe(null);
    expect(actingSeat(MEMBER, { ...SCOPE, agencyId: "other" }, PANEL)).toBe(null);
    expect(actingSeat({ ...MEMBER, applyingIn: ["selection"] }, SCOPE, PANEL)).toBe(null);
    expect(actingSeat(actor("stranger", "PANEL_MEMBER"), SCOPE, PANEL)).toBe(null);
    expect(actingSeat(MEMBER, SCOPE, PANEL)?.memberId).toBe("seat-member");
  });

  test("nobody answers a request of their own; the chair's is answered by a member", () => {
    expect(mayAnswerReopening(CHAIR, SCOPE, PANEL, "seat-member")).toBe(true);
    expect(mayAnswerReopening(CHAIR, SCOPE, PANEL, "seat-chair")).toBe(false);
    expect(mayAnswerReopening(MEMBER, SCOPE, PANEL, "seat-chair")).toBe(true);
    expect(mayAnswerReopening(MEMBER, SCOPE, PANEL, "seat-third")).toBe(false);
    expect(mayAnswerReopening(MEMBER, SCOPE, CHAIR_RECUSED, "seat-third")).toBe(true);
    expect(mayAnswerReopening(MEMBER, SCOPE, CHAIR_RECUSED, "seat-member")).toBe(false);
  });
});

describe("who sees what", () => {
  test("progress: secretariat and members, never the recused, whatever else they are", () => {
    expect(maySeeProgress(SECRETARIAT, SCOPE, PANEL)).toBe(true);
    expect(maySeeProgress(MEMBER, SCOPE, PANEL)).toBe(true);
    expect(maySeeProgress(CHAIR, SCOPE, CHAIR_RECUSED)).toBe(false);
    const both = { ...CHAIR, grants: [...CHAIR.grants, ...SECRETARIAT.grants] };
    expect(maySeeProgress(both, SCOPE, CHAIR_RECUSED)).toBe(false);
    for (const role of [
      "OBSERVER",
      "AGENCY_ADMIN",
      "PPK",
      "ASSESSOR",
      "RESOURCE_PERSON",
    ] as const) {
      expect(maySeeProgress(actor("other", role), SCOPE, PANEL)).toBe(false);
    }
  });

  test("values: nobody before unsealing, the panel after it, the secretariat after the decision", () => {
    for (const state of ["PLANNED", "OPEN"] as const) {
      for (const each of [CHAIR, MEMBER, SECRETARIAT]) {
        expect(maySeeValues(each, SCOPE, PANEL, state)).toBe(false);
      }
    }
    expect(maySeeValues(CHAIR, SCOPE, PANEL, "UNSEALED")).toBe(true);
    expect(maySeeValues(MEMBER, SCOPE, PANEL, "UNSEALED")).toBe(true);
    expect(maySeeValues(SECRETARIAT, SCOPE, PANEL, "UNSEALED")).toBe(false);
    expect(maySeeValues(SECRETARIAT, SCOPE, PANEL, "DECIDED")).toBe(true);
    expect(maySeeValues(CHAIR, SCOPE, CHAIR_RECUSED, "PUBLISHED")).toBe(false);
  });

  test("levels are entered by assessors who do not sit on the panel", () => {
    const assessor = actor("assessor", "ASSESSOR");
    expect(mayAssess(assessor, SCOPE)).toBe(true);
    expect(mayAssess({ ...assessor, grants: [...assessor.grants, ...MEMBER.grants] }, SCOPE)).toBe(
      false,
    );
    expect(mayAssess(assessor, { ...SCOPE, agencyId: "other" })).toBe(false);
  });
});
