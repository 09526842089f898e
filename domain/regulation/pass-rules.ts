import { choice, choices, fixed, whole } from "#domain/regulation/parameters";
import { rule } from "#domain/regulation/rule";

export const PASS_RULE_FIXED = rule({
  id: "pass-rule-fixed",
  from: "2017-01-01",
  source: { text: "PP 11/2017 Ps 114(1)", certainty: "read" },
  effect: "block",
  sentence: {
    id: "Setiap tahap memiliki tepat satu aturan kelulusan, yang ditetapkan dalam rencana dan dicetak dalam pengumuman.",
    en: "Every stage has exactly one pass rule, fixed in the plan and printed in the announcement.",
  },
  byDesign: true,
});

export const PASS_ADMIN_ALL = rule({
  id: "pass-admin-all",
  source: { text: "PP 11/2017 Ps 115 huruf f", certainty: "reported" },
  effect: "block",
  sentence: {
    id: "Memenuhi syarat (MS) bila setiap syarat terpenuhi; bila tidak, tidak memenuhi syarat (TMS) dengan sekurang-kurangnya satu alasan berkode.",
    en: "Eligible (MS) if every requirement is met, else not eligible (TMS) with at least one coded reason.",
  },
  /** `count`: what was found not to be met. */
  holds: ({ isEligible, count }: { isEligible: boolean; count: number }) =>
    isEligible === (count === 0),
});

const ASSESSMENT_CATEGORIES = ["QUALIFIED", "STILL_QUALIFIED", "NOT_QUALIFIED"] as const;

/** The categories that go on. */
const PASSING = choices(
  "assessment.passing",
  ["QUALIFIED", "STILL_QUALIFIED"],
  ASSESSMENT_CATEGORIES,
);

export const PASS_ASSESSMENT_CATEGORY = rule({
  id: "pass-assessment-category",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Pengisian jabatan: MS bila kesesuaian (JPM) paling rendah {high} persen, MMS paling rendah {middle}, di bawahnya KMS. MS dan MMS melanjutkan.",
    en: "Filling a post: MS for a job person match of at least {high} percent, MMS for at least {middle}, KMS below. MS and MMS go on.",
  },
  parameters: {
    high: whole("assessment.thresholds.high", 80, 0, 100),
    middle: whole("assessment.thresholds.middle", 68, 0, 100),
    passing: PASSING,
  },
  /** `match`: the published job person match in hundredths. */
  holds: ({ match }: { match: number }, { high, middle, passing }) => {
    const category =
      match >= high * 100
        ? "QUALIFIED"
        : match >= middle * 100
          ? "STILL_QUALIFIED"
          : "NOT_QUALIFIED";
    return passing.some((each) => each === category);
  },
});

export const MAPPING_CATEGORY = rule({
  id: "mapping-category",
  from: "2019-01-01",
  source: { text: null, certainty: "reported" },
  effect: "info",
  sentence: {
    id: "Pemetaan talenta, tidak pernah untuk seleksi: Optimal paling rendah {high}, Cukup Optimal paling rendah {middle}, di bawahnya Kurang Optimal.",
    en: "Talent mapping, never a selection: Optimal from {high}, Cukup Optimal from {middle}, Kurang Optimal below.",
  },
  parameters: {
    high: fixed("mapping.thresholds.high", 90),
    middle: fixed("mapping.thresholds.middle", 78),
  },
});

export const PASS_LOCAL_THRESHOLD = rule({
  id: "pass-local-threshold",
  source: { text: null, certainty: "reported" },
  effect: "record",
  sentence: {
    id: "Ambang kelulusan lain hanya berlaku bila ditetapkan dalam rencana; bila menggantikan aturan kategori, dengan keputusan panitia.",
    en: "Other thresholds hold only if the plan fixes them; where one replaces the rule of categories, by a decision of the panel.",
  },
  parameters: { passing: PASSING },
  /** `categories`: those that the stage lets go on; empty where its rule is another one. */
  holds: (
    {
      kind,
      passRule,
      categories,
    }: { kind: string; passRule: string; categories: readonly string[] },
    { passing },
  ) =>
    kind !== "ASSESSMENT" ||
    passRule === "NONE" ||
    (passRule === "CATEGORY_IN" && passing.toSorted().join() === categories.toSorted().join()),
});

export const PASS_TOP_N_TIE = rule({
  id: "pass-top-n-tie",
  source: { text: null, certainty: "practice" },
  effect: "record",
  sentence: {
    id: "Bila nilai yang sama terbelah oleh batas jumlah, tidak seorang pun gugur dengan sendirinya; pada tahap antara semuanya diusulkan melanjutkan.",
    en: "Where the cut of a number divides equal values, nobody is out by itself; in an intermediate stage all of them are proposed to go on.",
  },
  parameters: { tieDefault: choice("topN.tieDefault", "ADMIT_ALL", ["ADMIT_ALL"]) },
  byDesign: true,
});

export const PASS_RULES = [
  PASS_RULE_FIXED,
  PASS_ADMIN_ALL,
  PASS_ASSESSMENT_CATEGORY,
  MAPPING_CATEGORY,
  PASS_LOCAL_THRESHOLD,
  PASS_TOP_N_TIE,
];
