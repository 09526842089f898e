import { useTranslations } from "next-intl";
import type { FewWay } from "#domain/announcement/few-applicants";
import { elapsed, inclusiveDays } from "#domain/calendar";
import { formatDay, formatDays } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { TraceNote } from "#domain/regulation/trace-note";

/** Says what was compared: "age 57 on 1 December 2026, limit 56"; null for rules without words. */
export function useTraceWords(locale: Locale): (note: TraceNote) => string | null {
  const t = useTranslations("regulation.trace");
  return ({ ruleId, inputs }) => {
    const text = (name: string) => String(inputs[name] ?? "");
    const day = (name: string) => formatDay(locale, text(name));
    const number = (name: string) => Number(inputs[name]);
    const letter = (name: string) =>
      text(name) === "" ? t("noLetter") : t("letter", { day: day(name) });
    if (ruleId.startsWith("age-") && text("birth") !== "") {
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
      case "announcement-min-days":
      case "announcement-strict-reading":
      case "announcement-short-form": {
        const [first, last] = [text("publication"), text("lastDay")];
        const count = inclusiveDays(first, last);
        return t("window", { days: formatDays(locale, first, last), count });
      }
      case "panel-size-odd":
      case "panel-vacant-seat":
        return t("members", { count: number("members") });
      case "panel-internal-share":
        return t("internal", { internal: number("internal"), members: number("members") });
      case "weights-sum":
        return t("sum", { sum: text("sum") });
      case "weights-band-track-record":
      case "weights-band-assessment":
      case "weights-band-paper":
      case "weights-band-interview":
        return t("weight", { weight: text("weight") });
      case "plan-approval-first":
      case "shortlist-after-supervisor":
        return letter("approvedOn");
      case "panel-formed-by":
        return letter("decreedOn");
      case "panel-coordination":
        return letter("coordinatedOn");
      case "panel-confirms-standard":
        return letter("confirmedOn");
      case "applicants-min":
        return t("applicants", { count: number("count") });
      case "applicants-still-few":
        return t(`stillFew.${text("way") as FewWay}`, {
          goesOnWith: number("goesOnWith"),
          count: number("count"),
          earlier: number("earlier"),
        });
      case "extension-days":
        return t("length", { days: number("length") });
      case "extension-max-count":
        return t("earlier", { count: number("earlier") });
      case "results-delay":
        return t("delay", { ends: day("endsOn"), results: day("resultsOn") });
      case "results-every-stage":
        return [inputs.withholding ?? []].flat().length > 0
          ? t("withholding", { count: [inputs.withholding ?? []].flat().length })
          : t("waiting", { count: [inputs.waiting ?? []].flat().length });
      case "results-final-no-scores":
        return t(inputs.isFinal === true ? "isFinal" : "isNotFinal");
      case "coi-quorum":
        return t("scorers", { scorers: number("scorers"), members: number("members") });
      case "coi-declare-all":
        return t("undeclared", { count: number("undeclared") });
      case "shortlist-three":
        return t("names", { count: number("names") });
      case "tie-shared-rank":
        return t("equals", { count: number("equals") });
      default:
        return null;
    }
  };
}
