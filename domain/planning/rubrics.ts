import {
  CRITERION_TEXTS,
  type CriterionCode,
  type CriterionText,
} from "#domain/planning/rubric-texts";
import type { StageKind } from "#domain/planning/terms";
import { SCORE_LEVELS } from "#domain/scoring/levels";
import { type DescribedLevel, FULL_SCALE, POINT, type Scale } from "#domain/scoring/rubric";

/** A criterion as a plan takes it over. */
export type CriterionPreset = Scale & {
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly weight: number;
  readonly levels: readonly DescribedLevel[];
};

/** Ready-made rubrics that agencies start from (`scoring.md` §3). */
export const RUBRIC_CODES = [
  "TRACK_RECORD",
  "TRACK_RECORD_FOUR",
  "PAPER",
  "PAPER_SIX",
  "INTERVIEW",
  "INTERVIEW_PRESENTATION",
] as const;
export type RubricCode = (typeof RUBRIC_CODES)[number];

export type ReadyRubric = {
  readonly kind: StageKind;
  /** What the weights add up to: 100 where they are percents. */
  readonly criteriaTotal: number;
  /** To how many decimals each sheet is rounded; null for not at all, as the rules have it. */
  readonly sheetDecimals: number | null;
  readonly criteria: readonly CriterionPreset[];
};

type Weights = readonly (readonly [CriterionCode, number])[];

const TRACK_RECORD: Weights = [
  ["POSTS_HELD", 19],
  ["EDUCATION", 19],
  ["TRAINING", 19],
  ["DISCIPLINE", 19],
  ["APPRAISAL", 19],
  ["INTEGRITY", 5],
];

/** The top of the scale 1–4 that some agencies score a track record on. */
const FOUR: Scale = { lowest: 1 * POINT, highest: 4 * POINT };

/** The scale of papers on which nobody gets less than 40. */
const FROM_FORTY: Scale = { lowest: 40 * POINT, highest: 100 * POINT };

export const READY_RUBRICS: Readonly<Record<RubricCode, ReadyRubric>> = {
  TRACK_RECORD: exact("TRACK_RECORD", onHundred(TRACK_RECORD)),
  TRACK_RECORD_FOUR: exact("TRACK_RECORD", onFour(TRACK_RECORD)),
  PAPER: exact(
    "PAPER",
    onHundred([
      ["TITLE_FIT", 10],
      ["STRUCTURE", 10],
      ["LANGUAGE", 10],
      ["ORIGINALITY", 30],
      ["CONTENT", 40],
    ]),
  ),
  PAPER_SIX: {
    kind: "PAPER",
    criteriaTotal: 6,
    sheetDecimals: 1,
    criteria: onHundred(
      [
        ["TITLE_FIT", 1],
        ["CONTENT_FIT", 1],
        ["STRUCTURE", 1],
        ["CONTENT", 2],
        ["LANGUAGE", 1],
      ],
      FROM_FORTY,
    ),
  },
  INTERVIEW: exact(
    "INTERVIEW",
    onHundred([
      ["LEADERSHIP", 25],
      ["SUBSTANCE", 30],
      ["INNOVATION", 25],
      ["COMMUNICATION", 20],
    ]),
  ),
  INTERVIEW_PRESENTATION: exact(
    "INTERVIEW",
    onHundred([
      ["PRESENTATION", 20],
      ["LEADERSHIP", 20],
      ["SUBSTANCE", 25],
      ["INNOVATION", 20],
      ["COMMUNICATION", 15],
    ]),
  ),
};

/** Rubrics that fit a stage; the first is what a new plan begins with. */
export function rubricsOf(kind: StageKind): readonly RubricCode[] {
  return RUBRIC_CODES.filter((code) => READY_RUBRICS[code].kind === kind);
}

/** What sheets of a stage ask at first; the panel changes it as it decides. */
export function usualCriteria(kind: StageKind): readonly CriterionPreset[] {
  const [usual] = rubricsOf(kind);
  return usual === undefined ? [] : READY_RUBRICS[usual].criteria;
}

function exact(kind: StageKind, criteria: readonly CriterionPreset[]): ReadyRubric {
  return { kind, criteriaTotal: 100, sheetDecimals: null, criteria };
}

/** On scores up to 100 the levels begin where the general anchors do. */
function onHundred(weights: Weights, scale: Scale = FULL_SCALE): readonly CriterionPreset[] {
  const begins = SCORE_LEVELS.map(({ from }) => Math.max(from * POINT, scale.lowest));
  return weights.map(([code, weight]) => criterion(CRITERION_TEXTS[code], weight, scale, begins));
}

/** On four points there is no middle: the words for the middle level stay out. */
function onFour(weights: Weights): readonly CriterionPreset[] {
  const begins = [1, 2, null, 3, 4].map((point) => (point === null ? null : point * POINT));
  return weights.map(([code, weight]) => criterion(CRITERION_TEXTS[code], weight, FOUR, begins));
}

function criterion(
  { name, question, levels }: CriterionText,
  weight: number,
  scale: Scale,
  begins: readonly (number | null)[],
): CriterionPreset {
  return {
    ...scale,
    name: name[0],
    nameEn: name[1],
    description: question[0],
    descriptionEn: question[1],
    weight,
    levels: levels.flatMap(([text, textEn], at) => {
      const from = begins[at] ?? null;
      return from === null ? [] : [{ from, text, textEn }];
    }),
  };
}
