import { SHORTLIST } from "#domain/ranking/post-ranking";
import type { Cut } from "#domain/ranking/tie";
import { type Citation, Refused } from "#domain/refusal";

const THREE: Citation = { text: "PP 11/2017 Ps 121(3)", certainty: "read" };

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
export function requireShortlist(cut: Cut, decision: CutDecision): string[] {
  const { certain, contested, places } = cut;
  const admitted = [...new Set(decision.admittedIds)];
  const isReasoned = decision.reason.trim().length >= LEAST_REASON;
  if (certain.length + contested.length === 0) throw new Refused("ranking-empty");
  if (contested.length > 0 && (admitted.length === 0 || !isReasoned)) {
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
  if (names.length < SHORTLIST && !isReasoned) {
    throw new Refused("shortlist-three", THREE, { names: names.length, least: LEAST_REASON });
  }
  return names;
}
