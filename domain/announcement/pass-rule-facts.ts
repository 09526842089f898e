import { formatShort } from "#domain/format";
import type { Locale } from "#domain/locale";
import { ASSESSMENT_CATEGORIES, type AssessmentCategory } from "#domain/scoring/category";

/** What the sentence on a pass rule says, on the page as in print. */
export function passRuleFacts(
  locale: Locale,
  rule: {
    readonly passThreshold: number | null;
    readonly passCategories: readonly string[] | null;
  },
  nameOf: (category: AssessmentCategory) => string,
) {
  const threshold = rule.passThreshold ?? 0;
  const categories = ASSESSMENT_CATEGORIES.filter((each) => rule.passCategories?.includes(each));
  return {
    score: formatShort(locale, threshold),
    count: threshold,
    categories: categories.map(nameOf).join("; "),
  };
}
