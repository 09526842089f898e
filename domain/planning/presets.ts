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
    weight: defaultWeight(kind, law) * 100,
    maximum: HIGHEST_SCORE,
    passRule: "NONE",
    passCategories: null,
  };
}

export type CriterionPreset = {
  readonly name: string;
  readonly nameEn: string;
  /** Percent of the sheet. */
  readonly weight: number;
};

/** What sheets ask at first, by stage (`scoring.md` §3); the panel changes it as it decides. */
export const CRITERION_PRESETS: Readonly<Partial<Record<StageKind, readonly CriterionPreset[]>>> = {
  TRACK_RECORD: [
    { name: "Riwayat jabatan", nameEn: "Posts held", weight: 19 },
    { name: "Pendidikan", nameEn: "Education", weight: 19 },
    { name: "Pelatihan", nameEn: "Training", weight: 19 },
    { name: "Disiplin", nameEn: "Discipline", weight: 19 },
    { name: "Penilaian kinerja", nameEn: "Performance appraisal", weight: 19 },
    { name: "Integritas", nameEn: "Integrity", weight: 5 },
  ],
  PAPER: [
    { name: "Kesesuaian judul dengan tema", nameEn: "Fit of title and theme", weight: 10 },
    { name: "Sistematika", nameEn: "Structure", weight: 10 },
    { name: "Bahasa", nameEn: "Language", weight: 10 },
    { name: "Orisinalitas gagasan", nameEn: "Originality", weight: 30 },
    { name: "Isi dan ketajaman analisis", nameEn: "Content and sharpness of analysis", weight: 40 },
  ],
  INTERVIEW: [
    { name: "Kepemimpinan dan integritas", nameEn: "Leadership and integrity", weight: 25 },
    { name: "Penguasaan bidang tugas", nameEn: "Command of the field", weight: 30 },
    {
      name: "Inovasi dan kelayakan gagasan",
      nameEn: "Innovation and feasibility of ideas",
      weight: 25,
    },
    { name: "Komunikasi dan sikap", nameEn: "Communication and attitude", weight: 20 },
  ],
};
