import { expect, test } from "vitest";
import { type Actor, type Grant, type StaffRole, VISITOR } from "#domain/actor";
import { mayConfirm, mayCountersign, mayReadFiles, mayVerify } from "#domain/verification/policy";

const POST = { agencyId: "a", selectionId: "s", postId: "p" };

function actor(role: StaffRole, values: Partial<Actor> = {}, grant: Partial<Grant> = {}): Actor {
  const grants = [{ role, agencyId: "a", selectionId: null, ...grant }];
  return { ...VISITOR, userId: "u", grants, pactsIn: ["s"], ...values };
}

const CHAIR = { isChair: true, recusedPosts: [] };
const MEMBER = { isChair: false, recusedPosts: [] };

test("only the secretariat of the selection verifies, and not while applying in it", () => {
  expect(mayVerify(actor("SECRETARIAT"), POST)).toBe(true);
  expect(mayVerify(actor("SECRETARIAT", { applyingIn: ["s"] }), POST)).toBe(false);
  expect(mayVerify(actor("SECRETARIAT", {}, { agencyId: "b" }), POST)).toBe(false);
  expect(mayVerify(actor("SECRETARIAT", {}, { selectionId: "other" }), POST)).toBe(false);
  for (const role of ["AGENCY_ADMIN", "PANEL_CHAIR", "PANEL_MEMBER", "PPK", "OBSERVER"] as const) {
    expect(mayVerify(actor(role), POST)).toBe(false);
  }
});

test("the chair confirms; recused, another member stands in", () => {
  const recused = { isChair: true, recusedPosts: ["p"] };
  expect(mayConfirm(actor("PANEL_CHAIR"), POST, CHAIR, false)).toBe(true);
  expect(mayConfirm(actor("PANEL_MEMBER"), POST, MEMBER, false)).toBe(false);
  expect(mayConfirm(actor("PANEL_CHAIR"), POST, recused, true)).toBe(false);
  expect(mayConfirm(actor("PANEL_MEMBER"), POST, MEMBER, true)).toBe(true);
  expect(mayConfirm(actor("PANEL_MEMBER"), POST, { ...MEMBER, recusedPosts: ["p"] }, true)).toBe(
    false,
  );
  expect(mayConfirm(actor("SECRETARIAT"), POST, null, true)).toBe(false);
});

test("another member than the signer confirms, and not a recused one", () => {
  expect(mayCountersign(actor("PANEL_MEMBER"), POST, MEMBER, "signer")).toBe(true);
  expect(mayCountersign(actor("PANEL_CHAIR"), POST, CHAIR, "u")).toBe(false);
  const recused = { ...MEMBER, recusedPosts: ["p"] };
  expect(mayCountersign(actor("PANEL_MEMBER"), POST, recused, "signer")).toBe(false);
  expect(mayCountersign(actor("SECRETARIAT"), POST, null, "signer")).toBe(false);
});

test("a member reads files after closing, a recused one none of the post", () => {
  expect(mayReadFiles(actor("PANEL_MEMBER"), POST, MEMBER, true)).toBe(true);
  expect(mayReadFiles(actor("PANEL_MEMBER"), POST, MEMBER, false)).toBe(false);
  expect(mayReadFiles(actor("PANEL_CHAIR"), POST, { ...CHAIR, recusedPosts: ["p"] }, true)).toBe(
    false,
  );
  expect(mayReadFiles(actor("SECRETARIAT"), POST, null, true)).toBe(true);
  expect(mayReadFiles(actor("SECRETARIAT"), POST, null, false)).toBe(false);
  expect(mayReadFiles(actor("ASSESSOR"), POST, null, true)).toBe(false);
});
