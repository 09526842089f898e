import type { StaffRole } from "#domain/actor";
import { type Citation, Refused } from "#domain/refusal";

/** What one person can be at most one of in the same selection (`process.md` §1). */
export const SEPARATE_PARTS = [
  "APPLICANT",
  "PANEL",
  "SECRETARIAT",
  "PPK",
  "OBSERVER",
  "INSPECTOR",
] as const;
export type SeparatePart = (typeof SEPARATE_PARTS)[number];

const SEPARATION: Citation = { text: "Pemisahan peran dalam satu seleksi", certainty: "practice" };

const PART_OF: Readonly<Partial<Record<StaffRole, SeparatePart>>> = {
  PANEL_MEMBER: "PANEL",
  PANEL_CHAIR: "PANEL",
  SECRETARIAT: "SECRETARIAT",
  PPK: "PPK",
  OBSERVER: "OBSERVER",
  INSPECTOR: "INSPECTOR",
};

/** The part that a role plays in a selection; null for roles that may go with any other. */
export function partOf(role: StaffRole): SeparatePart | null {
  return PART_OF[role] ?? null;
}

/**
 * Refuses a role to somebody who already has another part in the same selection.
 * @param held what the person is there now
 * @throws Refused `role-separation` with `held` and `wanted`
 */
export function requireSeparateParts(role: StaffRole, held: readonly SeparatePart[]): void {
  const wanted = partOf(role);
  const other = wanted === null ? undefined : held.find((part) => part !== wanted);
  if (other === undefined || wanted === null) return;
  throw new Refused("role-separation", SEPARATION, { held: other, wanted });
}
