import { expect, test } from "vitest";
import {
  CLAIM_LIFE,
  type ClaimFacts,
  claimObstacle,
  mayDecideClaim,
  objectionEnds,
} from "#domain/accounts/claim";
import { VISITOR } from "#domain/actor";
import { nextState } from "#domain/transitions";

test("the holder has three whole days after that of the decision, by the clocks of Jakarta", () => {
  const ends = "2026-11-27T17:00:00.000Z";
  expect(objectionEnds(new Date("2026-11-23T17:00:00.000Z")).toISOString()).toBe(ends);
  expect(objectionEnds(new Date("2026-11-24T16:59:59.999Z")).toISOString()).toBe(ends);
  expect(objectionEnds(new Date("2026-11-24T17:00:00.000Z")).toISOString()).not.toBe(ends);
});

test("what was objected to is decided again, and never settles without having been accepted", () => {
  expect(nextState(CLAIM_LIFE, "ACCEPTED", "object")).toBe("OBJECTED");
  expect(nextState(CLAIM_LIFE, "OBJECTED", "settle")).toBe("SETTLED");
  expect(() => nextState(CLAIM_LIFE, "FILED", "settle")).toThrow("transition-not-possible");
  expect(() => nextState(CLAIM_LIFE, "SETTLED", "object")).toThrow("transition-not-possible");
  expect(() => nextState(CLAIM_LIFE, "OBJECTED", "object")).toThrow("transition-not-possible");
});

test("the operator decides, but not about their own account; an administrator does not", () => {
  const operator = { role: "SYSTEM_ADMIN", agencyId: null, selectionId: null } as const;
  const administrator = { role: "AGENCY_ADMIN", agencyId: "a", selectionId: null } as const;
  const actor = { ...VISITOR, userId: "me" };
  const may = (grants: (typeof operator | typeof administrator)[], holderId: string) =>
    mayDecideClaim({ ...actor, grants }, { holderId });
  expect(may([operator], "other")).toBe(true);
  expect(may([operator], "me")).toBe(false);
  expect(may([administrator], "other")).toBe(false);
  expect(may([], "other")).toBe(false);
});

test("a role, an address in use and a NIP that is gone stand in the way", () => {
  const free: ClaimFacts = {
    ground: "OWN_ACCOUNT",
    holdsNip: true,
    isDisabled: false,
    hasRole: false,
    isAddressTaken: false,
  };
  expect(claimObstacle(free)).toBeNull();
  expect(claimObstacle({ ...free, hasRole: true })).toBe("claim-holder-has-role");
  expect(claimObstacle({ ...free, hasRole: true, ground: "NIP_ONLY" })).toBeNull();
  expect(claimObstacle({ ...free, isAddressTaken: true })).toBe("claim-address-taken");
  expect(claimObstacle({ ...free, holdsNip: false })).toBe("claim-nip-moved");
  expect(claimObstacle({ ...free, isDisabled: true })).toBe("claim-nip-moved");
});
