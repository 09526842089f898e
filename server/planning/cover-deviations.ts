import { requirePaper } from "#domain/paper/rules";
import type { PlanProblem } from "#domain/planning/readiness";
import {
  problemsFor,
  requireNothingBlocks,
  requireReasoned,
  uncovered,
} from "#domain/planning/road";
import { optionalId, optionalText } from "#server/fields";
import type { PlanInHand } from "#server/planning/plan-act";

/** Why the plan departs, and the decision of the panel on record; where a rule asks for one. */
export const COVER = { panelDecision: optionalText(1_000), decisionId: optionalId };

type Cover = { readonly panelDecision: string; readonly decisionId: string | null };

/**
 * What the panel's decision covers in this act: departures from the rules that were not covered before.
 * @throws Refused `plan-incomplete`, `plan-needs-decision`, `paper-missing`, `paper-other-kind`
 */
export function coverDeviations(
  { act, steps, whole }: PlanInHand,
  problems: readonly PlanProblem[],
  { panelDecision, decisionId }: Cover,
) {
  const standing = problemsFor(act, problems);
  requireNothingBlocks(standing);
  const departures = uncovered(standing, steps);
  if (departures.length === 0) return { deviations: [], decisionId: null, reason: "" };
  requireReasoned(departures, panelDecision);
  const decision = requirePaper(whole.papers, decisionId, ["PANEL_DECISION"]);
  return {
    deviations: departures.map(({ code }) => code),
    decisionId: decision.id,
    reason: panelDecision,
  };
}
