import type { Cut } from "#domain/ranking/tie";
import { Refused } from "#domain/refusal";
import { evaluate, isBroken } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { SHORTLIST_THREE, TIE_SHARED_RANK } from "#domain/regulation/results";

/** What the plenary decided beside the arithmetic. */
export type CutDecision = {
  /** Who of the equals at the cut goes out. */
  readonly admittedIds: readonly string[];
  /** Why those, or why there are fewer than three; empty when nothing had to be decided. */
  readonly reason: string;
};

/** The shortest reason that says anything. */
export const LEAST_REASON = 20;

/**
 * The names that go out: those above the cut and, where the cut divides equals, those whom the
 * panel admitted, exactly as many as there are places.
 * @returns application ids
 * @throws Refused `ranking-empty`, `ranking-tie-open` (undecided, or without reason),
 *   `ranking-tie-outsider`, `ranking-tie-places`, `shortlist-three` (fewer than three, no reason)
 */
export function requireShortlist(cut: Cut, decision: CutDecision, law: Law): string[] {
  const { certain, contested, places } = cut;
  const admitted = [...new Set(decision.admittedIds)];
  const isReasoned = decision.reason.trim().length >= LEAST_REASON;
  if (certain.length + contested.length === 0) throw new Refused("ranking-empty");
  const tie = tieTrace(cut, law);
  if (isBroken(tie) && (admitted.length === 0 || !isReasoned)) {
    throw new Refused("ranking-tie-open", null, {
      equals: contested.length,
      places,
      least: LEAST_REASON,
    });
  }
  if (admitted.some((id) => !contested.includes(id))) throw new Refused("ranking-tie-outsider");
  if (admitted.length !== places) {
    throw new Refused("ranking-tie-places", null, { places, chosen: admitted.length });
  }
  const names = [...certain, ...admitted];
  const three = shortlistTrace(names.length, law);
  // The plenary's reason is the decision that allows fewer; nothing allows more.
  if (isBroken(three) && (three.effect === "block" || !isReasoned)) {
    throw new Refused(three.ruleId, three.citation, { names: names.length, least: LEAST_REASON });
  }
  return names;
}

/** Whether the cut divides equals. */
export function tieTrace({ contested }: Cut, law: Law) {
  return evaluate(TIE_SHARED_RANK, { equals: contested.length }, law);
}

/** Whether as many names go out as the law asks. */
export function shortlistTrace(names: number, law: Law) {
  return evaluate(SHORTLIST_THREE, { names }, law);
}
