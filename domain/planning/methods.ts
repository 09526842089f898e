import type { StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { citationOf, latest } from "#domain/regulation/rule";
import { METHOD_FOLLOWS_STANDARD, STAGES_MINIMUM } from "#domain/regulation/stages";

/** How stages are held, as plans call it. */
export const STAGE_METHODS = [
  "DOCUMENT_STUDY",
  "DOCUMENT_STUDY_REFERENCES",
  "DOCUMENT_STUDY_360",
  "ASSESSMENT_CENTRE",
  "QUASI_ASSESSMENT_CENTRE",
  "OTHER_COMPETENCY_TEST",
  "WRITTEN_ON_THE_SPOT",
  "CASE_ANALYSIS",
  "PRESENTATION_AND_INTERVIEW",
  "INTERVIEW_ONLY",
] as const;
export type StageMethod = (typeof STAGE_METHODS)[number];

/** The usual one first. The administrative check compares documents and has no choice. */
const METHODS: Readonly<Record<StageKind, readonly StageMethod[]>> = {
  ADMIN_CHECK: [],
  TRACK_RECORD: ["DOCUMENT_STUDY", "DOCUMENT_STUDY_REFERENCES", "DOCUMENT_STUDY_360"],
  ASSESSMENT: ["ASSESSMENT_CENTRE", "QUASI_ASSESSMENT_CENTRE", "OTHER_COMPETENCY_TEST"],
  PAPER: ["WRITTEN_ON_THE_SPOT", "CASE_ANALYSIS"],
  INTERVIEW: ["PRESENTATION_AND_INTERVIEW", "INTERVIEW_ONLY"],
};

/** The methods among which a stage has a choice. */
export function methodsOf(kind: StageKind): readonly StageMethod[] {
  return METHODS[kind];
}

/** What a new plan begins with; null where there is nothing to choose. */
export function usualMethod(kind: StageKind): StageMethod | null {
  return METHODS[kind][0] ?? null;
}

/** A competency test that is no assessment centre has to say why, and what it is instead. */
const REASONED: readonly StageMethod[] = ["QUASI_ASSESSMENT_CENTRE", "OTHER_COMPETENCY_TEST"];
const LEAST_REASON = 10;

/** Whether a method is one that needs a reason beside it. */
export function takesReason(method: StageMethod): boolean {
  return REASONED.includes(method);
}

/** A method as a plan has it, with the words of the agency beside it. */
export type PlannedMethod = {
  readonly method: StageMethod | null;
  readonly methodNote: string;
};

/**
 * Refuses methods of other stages, and one in place of an assessment centre without a reason.
 * @throws Refused `stage-method-not-possible`, `stage-method-reason`
 */
export function requireFittingMethod(kind: StageKind, { method, methodNote }: PlannedMethod): void {
  const isPossible =
    method === null
      ? METHODS[kind].length === 0 && methodNote === ""
      : METHODS[kind].includes(method);
  if (!isPossible) {
    const citation = citationOf(latest(METHOD_FOLLOWS_STANDARD));
    throw new Refused("stage-method-not-possible", citation, {}, "method");
  }
  if (method === null || !takesReason(method) || methodNote.length >= LEAST_REASON) return;
  throw new Refused("stage-method-reason", citationOf(latest(STAGES_MINIMUM)), {}, "methodNote");
}
