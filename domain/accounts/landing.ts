import type { Actor, StaffRole } from "#domain/actor";

/** Where each role works; of several, the first one listed decides. */
const WORK_PLACES: readonly [StaffRole, string][] = [
  ["PANEL_CHAIR", "/penilaian"],
  ["PANEL_MEMBER", "/penilaian"],
  ["ASSESSOR", "/penilaian"],
  ["PPK", "/keputusan"],
  ["SECRETARIAT", "/kantor"],
  ["PYB", "/keputusan"],
  ["INSPECTOR", "/kantor/aduan"],
  ["OBSERVER", "/kantor"],
  ["RESOURCE_PERSON", "/penilaian"],
  ["AGENCY_ADMIN", "/kantor/pengguna"],
  ["SYSTEM_ADMIN", "/kantor/administrator"],
];

/** The page, without language, on which a person starts after signing in. */
export function landingPath(actor: Pick<Actor, "grants" | "isApplicant">): string {
  const place = WORK_PLACES.find(([role]) => actor.grants.some((grant) => grant.role === role));
  if (place) return place[1];
  return actor.isApplicant ? "/lamaran" : "/akun";
}
