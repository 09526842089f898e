import { Refused } from "#domain/refusal";
import { citationOf, latest } from "#domain/regulation/rule";
import { ADMIN_BY_PANEL } from "#domain/regulation/stages";
import type { Judgement } from "#domain/verification/rules";
import { areSameReasons } from "#domain/verification/terms";

/** How many check each application in a new plan; a plan may settle for one. */
export const USUAL_VERIFIERS = 2;

const BY_PANEL = citationOf(latest(ADMIN_BY_PANEL));

/** A verifier's work on one application; `place` is null once given up. */
export type Check = { readonly place: number | null; readonly completedAt: Date | null };

/** Whether everybody whom the plan asks for has finished, so that what they found may be compared. */
export function areAllDone(verifiers: number, checks: readonly Check[]): boolean {
  return checks.filter(isDone).length >= verifiers;
}

function isDone({ place, completedAt }: Check): boolean {
  return place !== null && completedAt !== null;
}

/** The lowest place that nobody holds; null when all are taken. */
export function freePlace(verifiers: number, checks: readonly Check[]): number | null {
  for (let place = 1; place <= verifiers; place += 1) {
    if (checks.every((each) => each.place !== place)) return place;
  }
  return null;
}

/**
 * The place for somebody who begins to check.
 * @throws Refused `verification-places-taken` when as many check already as the plan asks for
 */
export function requirePlace(verifiers: number, checks: readonly Check[]): number {
  const place = freePlace(verifiers, checks);
  if (place === null) throw new Refused("verification-places-taken", null, { verifiers });
  return place;
}

/** @throws Refused `verification-completed`: what was completed is compared, not changed */
export function requireUnfinished({ completedAt }: Check): void {
  if (completedAt !== null) throw new Refused("verification-completed");
}

/**
 * Who may decide between two verifiers: a member not recused for the post, and neither of the two.
 * @throws Refused `arbiter-recused`, `arbiter-is-verifier`
 */
export function requireArbiter(
  member: { readonly accountId: string; readonly recused: boolean },
  checks: readonly { readonly verifierId: string }[],
): void {
  if (member.recused) throw new Refused("arbiter-recused");
  if (checks.some(({ verifierId }) => verifierId === member.accountId)) {
    throw new Refused("arbiter-is-verifier", BY_PANEL);
  }
}

/**
 * What two verifiers found in common; null where they differ. Two refusals for different
 * reasons differ as well, even where they share some, because the applicant reads each reason and may
 * attack it. Of two wordings the one
 * that says something holds, the first before the second.
 */
export function commonOf(first: Judgement, second: Judgement): Judgement | null {
  if (first.verdict !== second.verdict || !areSameReasons(first, second)) return null;
  return { ...first, note: first.note || second.note };
}

/**
 * Refuses to propose while two differ on something or have not both finished.
 * @throws Refused `verification-second-missing`, `verification-disputed`
 */
export function requireSettled(
  verifiers: number,
  checks: readonly Check[],
  openDisputes: number,
): void {
  if (verifiers === 1) return;
  if (!areAllDone(verifiers, checks)) {
    throw new Refused("verification-second-missing", BY_PANEL, {
      open: verifiers - checks.filter(isDone).length,
    });
  }
  if (openDisputes > 0) {
    throw new Refused("verification-disputed", BY_PANEL, { open: openDisputes });
  }
}
