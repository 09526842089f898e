import {
  PASS_RULES,
  type PassBasis,
  type PassRuleKind,
  type StageKind,
} from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

/**
 * Pass rules that make sense for a stage: the administrative check asks for everything and scores
 * nothing, categories come from the assessment alone.
 */
export function passRulesOf(kind: StageKind): readonly PassRuleKind[] {
  if (kind === "ADMIN_CHECK") return ["ALL_PASS"];
  return PASS_RULES.filter(
    (rule) => rule !== "ALL_PASS" && (rule !== "CATEGORY_IN" || kind === "ASSESSMENT"),
  );
}

/** What a rule of this kind can look at: only a least score and the best so many have a choice. */
export function basisFor(rule: PassRuleKind, chosen: PassBasis): PassBasis {
  return rule === "MIN_SCORE" || rule === "TOP_N" ? chosen : "STAGE";
}

export type StagePlan = {
  readonly weight: number | null;
  readonly maximum: number | null;
  readonly passRule: PassRuleKind;
};

/**
 * Refuses weights on the administrative check, scored stages without one, and rules of other stages.
 * @throws Refused `admin-no-weight`, `stage-weight-missing`, `stage-rule-not-possible`
 */
export function requireFittingStage(kind: StageKind, plan: StagePlan): void {
  const isScored = kind !== "ADMIN_CHECK";
  const hasWeight = plan.weight !== null || plan.maximum !== null;
  if (!isScored && hasWeight) throw new Refused("admin-no-weight");
  if (isScored && (plan.weight === null || plan.maximum === null)) {
    throw new Refused("stage-weight-missing");
  }
  if (!passRulesOf(kind).includes(plan.passRule)) throw new Refused("stage-rule-not-possible");
}
