import { type StageMethod, usualMethod } from "#domain/planning/methods";
import type { PassRuleKind, PostLevel, StageKind } from "#domain/planning/terms";
import { defaultWeight, type ScoredStage } from "#domain/planning/weights";
import { type Law, valuesIn } from "#domain/regulation/law";
import { PASS_ASSESSMENT_CATEGORY } from "#domain/regulation/pass-rules";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { HIGHEST_SCORE } from "#domain/scoring/score";

/**
 * Required level of a competency by level of the post, in hundredths (PermenPANRB 38/2017); the
 * standard of the single post prevails.
 */
const USUAL_LEVEL = {
  UTAMA: 500,
  MADYA: 500,
  PRATAMA: 400,
  ADMINISTRATOR: 300,
  SUPERVISOR: 200,
  STAFF: 100,
} as const satisfies Record<PostLevel, number>;

/** The level of most selections. */
export const DEFAULT_LEVEL = USUAL_LEVEL.PRATAMA;

/** The usual level in each of the nine competencies. */
export function defaultLevels(level: PostLevel = "PRATAMA"): Record<string, number> {
  return Object.fromEntries(COMPETENCIES.map(({ code }) => [code, USUAL_LEVEL[level]]));
}

export type StagePreset = {
  readonly kind: StageKind;
  readonly method: StageMethod | null;
  /** Hundredths of a percent; null for the administrative check. */
  readonly weight: number | null;
  readonly maximum: number | null;
  readonly passRule: PassRuleKind;
  readonly passCategories: readonly string[] | null;
};

/** The stages that a new selection begins with by the law of its agency, in the usual order. */
export function stagePresets(law: Law): readonly StagePreset[] {
  const { passing } = valuesIn(PASS_ASSESSMENT_CATEGORY, law);
  return [
    {
      kind: "ADMIN_CHECK",
      method: usualMethod("ADMIN_CHECK"),
      weight: null,
      maximum: null,
      passRule: "ALL_PASS",
      passCategories: null,
    },
    scored("TRACK_RECORD", law),
    { ...scored("ASSESSMENT", law), passRule: "CATEGORY_IN", passCategories: passing },
    scored("PAPER", law),
    scored("INTERVIEW", law),
  ];
}

function scored(kind: ScoredStage, law: Law): StagePreset {
  return {
    kind,
    method: usualMethod(kind),
    weight: defaultWeight(kind, law) * 100,
    maximum: HIGHEST_SCORE,
    passRule: "NONE",
    passCategories: null,
  };
}
