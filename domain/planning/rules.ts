import type { SelectionState } from "#domain/planning/life-cycle";
import { type Citation, Refused } from "#domain/refusal";

const FROZEN: Citation = { text: "PP 11/2017 Ps 114(1), 115", certainty: "reported" };

/**
 * Refuses to change a plan that the public has read: its requirements, stages, weights and panel
 * are what people applied under.
 * @throws Refused `plan-frozen-after-publication`
 */
export function requireDraftPlan(state: SelectionState): void {
  if (state !== "DRAFT") throw new Refused("plan-frozen-after-publication", FROZEN);
}
