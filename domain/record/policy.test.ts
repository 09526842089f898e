import { expect, test } from "vitest";
import { type Grant, type StaffRole, VISITOR } from "#domain/actor";
import { shownChanges, trailView } from "#domain/record/policy";

const scope = { agencyId: "agency", selectionId: "selection" };

const view = (role: StaffRole, selectionId: string | null, isHandedOver = false) => {
  const grants: Grant[] = [{ role, agencyId: "agency", selectionId }];
  const actor = { ...VISITOR, userId: "person", grants, pactsIn: ["selection"] };
  return trailView(actor, scope, isHandedOver);
};

test("secretariat and panel read it in full, the panel without names of applicants", () => {
  expect(view("SECRETARIAT", null)).toEqual({ details: true, applicants: true });
  expect(view("PANEL_CHAIR", "selection")).toEqual({ details: true, applicants: false });
  expect(view("PANEL_MEMBER", "selection")).toEqual({ details: true, applicants: false });
});

test("a seat without the pact reads nothing, and takes names away from other roles", () => {
  const grants: Grant[] = [
    { role: "PANEL_CHAIR", agencyId: "agency", selectionId: "selection" },
    { role: "SECRETARIAT", agencyId: "agency", selectionId: null },
  ];
  const seated = { ...VISITOR, userId: "person", grants: grants.slice(0, 1) };
  expect(trailView(seated, scope, true)).toBeNull();
  expect(trailView({ ...seated, grants }, scope, true)).toEqual({
    details: true,
    applicants: false,
  });
});

test("administrators, named observers and officers after a hand-over read who did what", () => {
  const outline = { details: false, applicants: false };
  expect(view("AGENCY_ADMIN", null)).toEqual(outline);
  expect(view("OBSERVER", "selection")).toEqual(outline);
  expect(view("PPK", null, true)).toEqual(outline);
});

test.each([
  ["an observer of the whole agency", "OBSERVER", null],
  ["an observer of another selection", "OBSERVER", "other"],
  ["a member of another panel", "PANEL_MEMBER", "other"],
  ["the officer before a hand-over", "PPK", null],
  ["the authorised official", "PYB", null],
  ["an assessor", "ASSESSOR", null],
  ["a resource person", "RESOURCE_PERSON", "selection"],
] as const)("%s reads nothing", (_who, role, selectionId) => {
  expect(view(role, selectionId)).toBeNull();
});

test("who applies in the selection reads nothing, whatever their office", () => {
  const grants: Grant[] = [{ role: "SECRETARIAT", agencyId: "agency", selectionId: null }];
  const actor = { ...VISITOR, userId: "person", grants, applyingIn: ["selection"] };
  expect(trailView(actor, scope, true)).toBeNull();
});

test("changes are shown, unknown facts and candidate codes are not", () => {
  const before = { state: "UNDER_CHECK", version: 3 };
  const after = { state: "ELIGIBLE", version: 4, candidateCode: "P-01", total: 8281, passed: 5 };
  expect(shownChanges(before, after, true)).toEqual([
    { fact: "state", before: "UNDER_CHECK", after: "ELIGIBLE" },
    { fact: "passed", before: null, after: "5" },
  ]);
  expect(shownChanges(before, after, false)).toEqual([
    { fact: "state", before: "UNDER_CHECK", after: "ELIGIBLE" },
  ]);
  expect(shownChanges(null, { state: "OPEN" }, true)).toEqual([
    { fact: "state", before: null, after: "OPEN" },
  ]);
  expect(shownChanges("text", ["list"], true)).toEqual([]);
});
