import { expect, test } from "vitest";
import { type StaffRole, VISITOR } from "#domain/actor";
import {
  isKeptFrom,
  mayRecordTrackRecord,
  maySeeTrackRecord,
  requireAfterRequest,
} from "#domain/supervision/track-record";

const scope = { agencyId: "a", selectionId: "s" };
const as = (role: StaffRole, over: Partial<typeof VISITOR> = {}) => ({
  ...VISITOR,
  userId: "me",
  grants: [{ role, agencyId: "a", selectionId: null }],
  pactsIn: ["s"],
  ...over,
});

test("the secretariat enters, the chair reads, nobody who only scores sees anything", () => {
  const may = (role: StaffRole) => [
    maySeeTrackRecord(as(role), scope),
    mayRecordTrackRecord(as(role), scope),
  ];
  expect(may("SECRETARIAT")).toEqual([true, true]);
  expect(may("PANEL_CHAIR")).toEqual([true, false]);
  for (const role of ["PANEL_MEMBER", "ASSESSOR", "PPK", "PYB", "AGENCY_ADMIN"] as const) {
    expect(may(role)).toEqual([false, false]);
  }
  expect(maySeeTrackRecord(as("SECRETARIAT", { applyingIn: ["s"] }), scope)).toBe(false);
});

test("a letter answers from the day of the request on", () => {
  expect(() => requireAfterRequest("2026-11-23", "2026-11-24")).toThrow(
    "track-record-answer-early",
  );
  expect(() => requireAfterRequest("2026-11-24", "2026-11-24")).not.toThrow();
});

test("a conflict with a candidate or a recusal from the post keeps both away", () => {
  const candidate = { postId: "p", applicationId: "c" };
  expect(isKeptFrom({ postIds: ["p"], applicationIds: [] }, candidate)).toBe(true);
  expect(isKeptFrom({ postIds: [], applicationIds: ["c"] }, candidate)).toBe(true);
  expect(isKeptFrom({ postIds: ["q"], applicationIds: ["d"] }, candidate)).toBe(false);
});
