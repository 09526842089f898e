import type { ApplicationState } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { DECISION_ANY_OF_THREE } from "#domain/regulation/decision";
import { evaluate, requireMet } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";

/** Characters a reason must have: it stands in the decree. */
export const LEAST_PICK_REASON = 50;

/** One of the names that were handed over. */
export type Name = { readonly applicationId: string; readonly state: ApplicationState };

/** Whether somebody can still be picked: one who withdrew since cannot. */
export function canBePicked({ state }: Name): boolean {
  return state === "SHORTLISTED";
}

/**
 * The appointing officer may pick any of the names and nobody else (`decision-any-of-three`).
 * @throws Refused `decision-any-of-three`, `pick-withdrawn`, `pick-reason`
 */
export function requirePick<Handed extends Name>(
  names: readonly Handed[],
  applicationId: string,
  reason: string,
  law: Law,
): Handed {
  const picked = names.find((name) => name.applicationId === applicationId);
  requireMet(pickTrace(names, applicationId, law), {});
  if (picked === undefined) throw new Refused("decision-any-of-three");
  if (!canBePicked(picked)) throw new Refused("pick-withdrawn");
  if (reason.trim().length < LEAST_PICK_REASON) {
    throw new Refused("pick-reason", null, {
      least: LEAST_PICK_REASON,
      length: reason.trim().length,
    });
  }
  return picked;
}

/** Whether whoever is picked is one of the names. */
export function pickTrace(names: readonly Name[], applicationId: string, law: Law) {
  const isAmongThem = names.some((name) => name.applicationId === applicationId);
  return evaluate(DECISION_ANY_OF_THREE, { isAmongThem }, law);
}

/**
 * Which act a pick is: the first, or another after whoever was picked has left.
 * @throws Refused `pick-stands` while the picked person is still there
 */
export function pickAct(names: readonly Name[], pickedId: string | null): "pick" | "pickAgain" {
  if (pickedId === null) return "pick";
  const picked = names.find(({ applicationId }) => applicationId === pickedId);
  if (picked !== undefined && canBePicked(picked)) throw new Refused("pick-stands");
  return "pickAgain";
}
