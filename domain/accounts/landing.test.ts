import { expect, test } from "vitest";
import { landingPath } from "#domain/accounts/landing";
import { STAFF_ROLES } from "#domain/actor";

const as = (...roles: (typeof STAFF_ROLES)[number][]) => ({
  isApplicant: false,
  grants: roles.map((role) => ({ role, agencyId: "a", selectionId: null })),
});

test("each role lands where it works", () => {
  const places = Object.fromEntries(STAFF_ROLES.map((role) => [role, landingPath(as(role))]));
  expect(places).toEqual({
    SYSTEM_ADMIN: "/kantor/administrator",
    AGENCY_ADMIN: "/kantor/pengguna",
    SECRETARIAT: "/kantor",
    PANEL_MEMBER: "/penilaian",
    PANEL_CHAIR: "/penilaian",
    ASSESSOR: "/penilaian",
    RESOURCE_PERSON: "/penilaian",
    INSPECTOR: "/kantor/aduan",
    OBSERVER: "/kantor",
    PYB: "/keputusan",
    PPK: "/keputusan",
  });
  expect(landingPath(as("AGENCY_ADMIN", "SECRETARIAT"))).toBe("/kantor");
});

test("an applicant lands at the applications, an account without any duty at itself", () => {
  expect(landingPath({ isApplicant: true, grants: [] })).toBe("/lamaran");
  expect(landingPath({ ...as("PPK"), isApplicant: true })).toBe("/keputusan");
  expect(landingPath({ isApplicant: false, grants: [] })).toBe("/akun");
});
