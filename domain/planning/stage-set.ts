import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import { evaluate, requireMet } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { MANDATORY_STAGES, STAGES_MINIMUM } from "#domain/regulation/stages";

/** Whether the law demands a stage of every selection (`stages-minimum`). */
export function isMandatory(kind: StageKind): boolean {
  return MANDATORY_STAGES.some((each) => each === kind);
}

/** The stages that a plan leaves out, in the usual order. */
export function leftOut(kinds: readonly StageKind[]): StageKind[] {
  return STAGE_KINDS.filter((kind) => !kinds.includes(kind));
}

/** The mandatory stages that a plan lacks. */
export function missingStages(kinds: readonly StageKind[]): StageKind[] {
  return leftOut(kinds).filter(isMandatory);
}

/** What the rule says about the stages of a plan. */
export function minimumTrace(kinds: readonly StageKind[], law: Law) {
  return evaluate(STAGES_MINIMUM, { stages: kinds }, law);
}

/** @throws Refused `stages-minimum` for a set without a stage that the law demands */
export function requireMinimum(kinds: readonly StageKind[], law: Law): void {
  requireMet(minimumTrace(kinds, law), { missing: missingStages(kinds).length });
}

/** Whether a stage usually comes after another one, for a place to begin with. */
export function follows(kind: StageKind, other: StageKind): boolean {
  return STAGE_KINDS.indexOf(kind) > STAGE_KINDS.indexOf(other);
}
