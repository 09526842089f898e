import { isAnnounced, type SelectionState } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { PLAN_FROZEN_AFTER_PUBLICATION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";

/**
 * Refuses to change a plan that somebody reviews, approved or signed, or that the public has read:
 * its requirements, stages, weights and panel are what people applied under.
 * @throws Refused `plan-not-in-draft`, `plan-frozen-after-publication`
 */
export function requireDraftPlan(state: SelectionState): void {
  if (state === "DRAFT") return;
  if (!isAnnounced(state)) throw new Refused("plan-not-in-draft");
  const citation = citationOf(latest(PLAN_FROZEN_AFTER_PUBLICATION));
  throw new Refused("plan-frozen-after-publication", citation);
}
