import { useTranslations } from "next-intl";
import { gradeTitle, isGrade } from "#domain/accounts/grade";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { RequirementKind } from "#domain/planning/terms";
import type { ValueUsed } from "#domain/verification/requirements";

type Requirement = {
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
};

/** What a requirement asks for; only `OTHER` has a wording of the agency. */
export function useRequirementTitle(locale: Locale): (requirement: Requirement) => string {
  const t = useTranslations("terms");
  return ({ kind, parameter, wording, wordingEn }) => {
    if (kind !== "OTHER") return t(`requirement.${kind}`, { parameter: parameter || "2" });
    return locale === "en" && wordingEn !== "" ? wordingEn : wording;
  };
}

/** The value that a requirement was compared with, as a sentence. */
export function useValueWords(locale: Locale): (value: ValueUsed | null) => string {
  const t = useTranslations("verification.value");
  const terms = useTranslations("terms");
  return (value) => {
    switch (value?.kind) {
      case "age": {
        const { years, months, panelDecides } = value;
        const birth = formatDay(locale, value.birthDate);
        const on = formatDay(locale, value.on);
        return t(panelDecides ? "ageGap" : "age", { birth, years, months, on });
      }
      case "grade": {
        const title = isGrade(value.grade) ? gradeTitle(value.grade) : value.grade;
        return t("grade", { grade: value.grade, title });
      }
      case "education":
        return t("education", { level: terms(`education.${value.level}`) });
      case "experience":
        return t("experience", { years: value.years });
      case "holding": {
        const { years, months } = value;
        const since = formatDay(locale, value.since);
        return t("holding", { since, years, months, on: formatDay(locale, value.on) });
      }
      case "neverHeld":
        return t("neverHeld");
      case "servant":
        return value.isPns ? t("servant") : t("noServant");
      case "stated":
      case undefined:
        return t("unknown");
    }
  };
}
