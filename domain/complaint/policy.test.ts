import { describe, expect, test } from "vitest";
import type { Actor, StaffRole } from "#domain/actor";
import {
  complaintReach,
  mayHandleComplaint,
  mayReadComplaint,
  mayRecordComplaint,
  requireComplaintHandler,
  requireComplaintRecorder,
} from "#domain/complaint/policy";
import { contextOf, grant } from "#testing/context";

const CITY = "city";
const OTHER_CITY = "other-city";
const ROUND = "round-2";

const about = (selectionId: string | null, aboutSecretariat: "NO" | "YES" | "UNKNOWN" = "NO") => ({
  agencyId: CITY,
  selectionId,
  aboutSecretariat,
});
const person = (
  role: StaffRole,
  agencyId: string,
  selectionId?: string,
  applyingIn: string[] = [],
) =>
  contextOf({
    userId: "someone",
    grants: [grant(role, agencyId, selectionId)],
    applyingIn,
    pactsIn: [ROUND],
  }).actor;

const inspector = person("INSPECTOR", CITY);
const chair = person("PANEL_CHAIR", CITY, ROUND);
const secretariat = person("SECRETARIAT", CITY);
const rights = (actor: Actor, scope: ReturnType<typeof about>) => ({
  handles: mayHandleComplaint(actor, scope),
  reads: mayReadComplaint(actor, scope),
  records: mayRecordComplaint(actor, scope),
});
const ALL = { handles: true, reads: true, records: true };
const NONE = { handles: false, reads: false, records: false };

describe("who handles, reads and records a report", () => {
  test("an inspector all of the agency's, whatever it is about", () => {
    expect(rights(inspector, about(ROUND, "YES"))).toEqual(ALL);
    expect(rights(inspector, about(null, "UNKNOWN"))).toEqual(ALL);
  });

  test("a chair those about the chair's own selection, and none about the agency in general", () => {
    expect(rights(chair, about(ROUND, "YES"))).toEqual(ALL);
    expect(rights(chair, about("round-3"))).toEqual(NONE);
    expect(rights(chair, about(null))).toEqual(NONE);
  });

  test("the secretariat reads where it is surely not about itself, and handles none", () => {
    const readsOnly = { handles: false, reads: true, records: true };
    expect(rights(secretariat, about(ROUND))).toEqual(readsOnly);
    expect(rights(secretariat, about(null))).toEqual(readsOnly);
    for (const answer of ["YES", "UNKNOWN"] as const) {
      expect(rights(secretariat, about(ROUND, answer))).toEqual({ ...readsOnly, reads: false });
    }
  });

  test("a secretariat of one selection reads nothing about the agency in general", () => {
    const ofRound = person("SECRETARIAT", CITY, ROUND);
    expect(mayReadComplaint(ofRound, about(ROUND))).toBe(true);
    expect(rights(ofRound, about(null))).toEqual(NONE);
  });

  test.each([
    "SYSTEM_ADMIN",
    "AGENCY_ADMIN",
    "PANEL_MEMBER",
    "ASSESSOR",
    "RESOURCE_PERSON",
    "OBSERVER",
    "PYB",
    "PPK",
  ] as const)("a %s nothing", (role) => {
    expect(rights(person(role, CITY), about(ROUND))).toEqual(NONE);
    expect(complaintReach(person(role, CITY))).toBeNull();
  });

  test("nobody of another agency, and nobody who applies in that selection", () => {
    expect(rights(person("INSPECTOR", OTHER_CITY), about(ROUND))).toEqual(NONE);
    expect(rights(person("INSPECTOR", CITY, undefined, [ROUND]), about(ROUND))).toEqual(NONE);
    expect(rights(person("INSPECTOR", CITY, undefined, [ROUND]), about("round-3"))).toEqual(ALL);
  });

  test("whoever may not is refused as if there were no report", () => {
    expect(() => requireComplaintHandler(secretariat, about(ROUND))).toThrow("record-not-found");
    expect(() => requireComplaintHandler(chair, about(ROUND))).not.toThrow();
    expect(() => requireComplaintRecorder(chair, about(null))).toThrow("record-not-found");
    expect(() => requireComplaintRecorder(secretariat, about(null))).not.toThrow();
  });
});

test("the reach for lists names the same places", () => {
  const grants = [grant("PANEL_CHAIR", CITY, ROUND), grant("SECRETARIAT", OTHER_CITY)];
  const both = contextOf({
    userId: "someone",
    grants,
    applyingIn: ["round-9"],
    pactsIn: [ROUND],
  }).actor;
  expect(complaintReach(both)).toEqual({
    all: [{ agencyId: CITY, selectionId: ROUND }],
    notAboutSecretariat: [{ agencyId: OTHER_CITY, selectionId: null }],
    exceptIds: ["round-9"],
  });
  expect(complaintReach({ ...both, pactsIn: [] })?.all).toEqual([]);
});
