import type { Reader } from "#db/client";
import { findApprovedPlan } from "#db/queries/plan-road";
import { frozenTrace } from "#domain/planning/plan-traces";
import { Refused } from "#domain/refusal";
import type { Trace } from "#domain/regulation/evaluate";
import { PLAN_FROZEN_AFTER_PUBLICATION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { differingParts } from "#server/planning/frozen-plan";
import { planAt, type WholePlan } from "#server/planning/plan-readiness";

/**
 * Refuses an announcement of anything but the plan that was approved.
 * @returns what the rule said, to be kept
 * @throws Refused `plan-not-as-approved` with the parts that differ
 */
export async function requireAsApproved(
  reader: Reader,
  whole: WholePlan,
  now: Date,
): Promise<Trace | null> {
  const approved = await findApprovedPlan(reader, whole.plan.id);
  const differing = approved === null ? [] : differingParts(whole, now, approved.content);
  if (approved === null || differing.length > 0) {
    const citation = citationOf(latest(PLAN_FROZEN_AFTER_PUBLICATION));
    throw new Refused("plan-not-as-approved", citation, {
      count: differing.length,
      parts: differing.join(" "),
    });
  }
  return frozenTrace(planAt(whole, now), differing);
}
