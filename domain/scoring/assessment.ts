import { Refused } from "#domain/refusal";
import type { Law } from "#domain/regulation/law";
import { thresholdsIn } from "#domain/scoring/category";
import {
  type AssessmentProfile,
  assessmentProfile,
  COMPETENCIES,
  type Competency,
  isCompetencyLevel,
} from "#domain/scoring/job-person-match";

/** Levels in hundredths by competency code: what the post requires, or what a candidate reached. */
export type Levels = Readonly<Record<string, number>>;

/** The competencies that the post asks for, in the law's order. */
export function competenciesOf(required: Levels): Competency[] {
  return COMPETENCIES.map(({ code }) => code).filter((code) => required[code] !== undefined);
}

/** @throws Refused `competency-unknown`, `level-out-of-range` (1–5, two decimals at most) */
export function requireValidLevels(required: Levels, achieved: Levels): void {
  const known = new Set<string>(competenciesOf(required));
  if (Object.keys(achieved).some((code) => !known.has(code))) {
    throw new Refused("competency-unknown");
  }
  if (!Object.values(achieved).every(isCompetencyLevel)) throw new Refused("level-out-of-range");
}

/** @throws Refused `assessment-incomplete` when a competency of the post has no level */
export function requireCompleteLevels(required: Levels, achieved: Levels): void {
  const asked = competenciesOf(required);
  const open = asked.filter((code) => achieved[code] === undefined);
  if (open.length > 0 || asked.length === 0) {
    throw new Refused("assessment-incomplete", null, { open: open.length, of: asked.length });
  }
}

/** JPM and category of a candidate; null while a level is missing. Computed, never typed. */
export function profileOf(required: Levels, achieved: Levels, law: Law): AssessmentProfile | null {
  const asked = competenciesOf(required);
  const levels = asked.flatMap((competency) => {
    const reached = achieved[competency];
    const needed = required[competency];
    return reached === undefined || needed === undefined
      ? []
      : [{ competency, required: needed, achieved: reached }];
  });
  return levels.length === 0 || levels.length < asked.length
    ? null
    : assessmentProfile(levels, thresholdsIn(law));
}
