import { useTranslations } from "next-intl";
import { elapsed } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { TraceNote } from "#domain/regulation/trace-note";

/** Says what was compared: "age 57 on 1 December 2026, limit 56"; null for rules without words. */
export function useTraceWords(locale: Locale): (note: TraceNote) => string | null {
  const t = useTranslations("regulation.trace");
  return ({ ruleId, inputs }) => {
    const text = (name: string) => String(inputs[name] ?? "");
    const day = (name: string) => formatDay(locale, text(name));
    if (ruleId.startsWith("age-")) {
      const { years } = elapsed(text("birth"), text("referenceDate"));
      return t("age", { years, day: day("referenceDate"), limit: text("limit") });
    }
    if (ruleId.startsWith("experience-min-")) {
      return t("experience", { years: text("years"), least: text("least") });
    }
    if (ruleId.startsWith("holding-post-")) {
      const least = text("least");
      if (text("since") === "") return t("neverHeld", { least });
      return t("holding", { since: day("since"), day: day("on"), least });
    }
    switch (ruleId) {
      case "education-min":
        return t("education", { education: text("education"), least: text("least") });
      case "grade-min":
        return t("grade", { grade: text("grade"), least: text("least") });
      case "applicant-is-pns":
        return inputs.hasValidNip === true ? t("nipValid") : t("nipInvalid");
      case "announcement-scope":
        return t("inside");
      case "pass-admin-all":
        return t("allMet", { count: Number(inputs.count) });
      case "performance-min":
      case "discipline-clean":
      case "wealth-report":
      case "tax-return":
      case "leadership-training":
        return t(`found.${ruleId}`);
      default:
        return null;
    }
  };
}
