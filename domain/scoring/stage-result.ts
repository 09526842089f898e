import type { PassBasis, PassRuleKind } from "#domain/planning/terms";
import { type Fraction, mean, toHundredths } from "#domain/rational";
import type { Law } from "#domain/regulation/law";
import {
  ASSESSMENT_CATEGORIES,
  type AssessmentCategory,
  thresholdsIn,
} from "#domain/scoring/category";
import { applyPassRule, type PassRule } from "#domain/scoring/pass-rule";
import { sheetValue } from "#domain/scoring/sheet-value";

/** A criterion's share of the sheet, and the top of its scale in hundredths. */
export type WeightedCriterion = {
  readonly id: string;
  readonly weight: number;
  readonly highest: number;
};

/** How marks become the value of a sheet. */
export type SheetRule = {
  readonly criteria: readonly WeightedCriterion[];
  /** To how many decimals each sheet is rounded before the mean; null for not at all. */
  readonly sheetDecimals: number | null;
};

/** A sheet whose seal was broken. */
export type OpenedSheet = {
  readonly memberId: string;
  readonly applicationId: string;
  /** Hundredths by criterion id. */
  readonly marks: Readonly<Record<string, number>>;
};

/** What the sheets say about one candidate; values are published ones, in hundredths. */
export type CandidateValue = {
  readonly applicationId: string;
  readonly byMember: ReadonlyMap<string, number>;
  readonly value: number;
  /** The value before it was rounded, for the total; null where the published one is the figure. */
  readonly exact: Fraction | null;
  readonly scorers: number;
};

/**
 * The value of each candidate: the equal mean of the sheet values, rounded half up once. The sheets
 * are exact, unless the plan rounds each of them. Candidates without any sheet are left out.
 */
export function valuesOfSheets(
  rule: SheetRule,
  sheets: readonly OpenedSheet[],
  candidates: readonly string[],
): CandidateValue[] {
  return candidates.flatMap((applicationId) => {
    const values = new Map(
      sheets
        .filter((sheet) => sheet.applicationId === applicationId)
        .map(({ memberId, marks }) => [memberId, valueOfSheet(rule, marks)]),
    );
    if (values.size === 0) return [];
    const byMember = new Map([...values].map(([member, value]) => [member, toHundredths(value)]));
    const exact = mean([...values.values()]);
    return [{ applicationId, byMember, value: toHundredths(exact), exact, scorers: values.size }];
  });
}

function valueOfSheet(
  { criteria, sheetDecimals }: SheetRule,
  sheet: Readonly<Record<string, number>>,
): Fraction {
  const marks = criteria.map(({ id, weight, highest }) => {
    const score = sheet[id];
    if (score === undefined) throw new RangeError(`A sheet without criterion ${id} was opened.`);
    return { score, max: highest, weight };
  });
  return sheetValue(marks, sheetDecimals);
}

/** The pass rule as the plan stores it. */
export type StoredPassRule = {
  readonly passRule: PassRuleKind;
  /** Hundredths for `MIN_SCORE`, a count for `TOP_N`. */
  readonly passThreshold: number | null;
  readonly passBasis: PassBasis;
  readonly passCategories: readonly string[] | null;
};

/** @param law of the selection, which says where the categories begin */
export function passRuleOf(
  { passRule, passThreshold, passBasis, passCategories }: StoredPassRule,
  law: Law,
): PassRule {
  switch (passRule) {
    case "MIN_SCORE":
      return { kind: passRule, threshold: passThreshold ?? 0, basis: passBasis };
    case "TOP_N":
      return { kind: passRule, n: passThreshold ?? 0, basis: passBasis };
    case "CATEGORY_IN":
      return {
        kind: passRule,
        categories: (passCategories ?? []).filter(isCategory),
        thresholds: thresholdsIn(law),
      };
    default:
      return { kind: passRule };
  }
}

function isCategory(word: string): word is AssessmentCategory {
  return ASSESSMENT_CATEGORIES.some((category) => category === word);
}

/**
 * Who goes on, by the rule of the plan; equals at the cut of a `TOP_N` all do.
 * @param subtotals published ones in hundredths, for a rule that looks at them; who has none of a
 *   subtotal that is asked for stays behind
 */
export function passingOf(
  rule: StoredPassRule,
  values: readonly { readonly applicationId: string; readonly value: number }[],
  law: Law,
  subtotals: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const { passing } = applyPassRule(
    passRuleOf(rule, law),
    values.map(({ applicationId, value }) => ({
      id: applicationId,
      present: true,
      verdicts: [true],
      stage: value,
      cumulative: subtotals.get(applicationId) ?? null,
    })),
  );
  return new Set(passing);
}
