import { useTranslations } from "next-intl";
import { RequirementResults } from "#components/ui/requirement-result";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { RequirementKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import type { ValueUsed } from "#domain/verification/requirements";

type Requirement = {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: Bilingual;
  readonly outcome: "met" | "notMet" | "open";
  readonly value: ValueUsed | null;
  readonly citation: Citation | null;
};

/** Days in which an age limit is close enough to be said. */
const CLOSE = 365;

interface KnownRequirementsProps {
  readonly locale: Locale;
  readonly requirements: readonly Requirement[];
}

/** Each requirement with what one's own entries say about it. */
export function KnownRequirements({ locale, requirements }: KnownRequirementsProps) {
  const t = useTranslations("terms.requirement");
  return (
    <RequirementResults
      results={requirements.map(({ id, kind, parameter, wording, outcome, value, citation }) => ({
        key: id,
        outcome,
        requirement: t(kind, { parameter: parameter || "2", wording: inLocale(locale, wording) }),
        detail: <ValueWords locale={locale} value={value} />,
        citation,
      }))}
    />
  );
}

function ValueWords({
  locale,
  value,
}: {
  readonly locale: Locale;
  readonly value: ValueUsed | null;
}) {
  const t = useTranslations("application.known");
  const levels = useTranslations("terms.education");
  if (value === null) return t("open");
  switch (value.kind) {
    case "age":
      return [
        t(value.panelDecides ? "agePanel" : "age", {
          years: value.years,
          months: value.months,
          on: formatDay(locale, value.on),
        }),
        ...(value.daysLeft > 0 && value.daysLeft <= CLOSE
          ? [t("ageLeft", { days: value.daysLeft, limit: value.limit })]
          : []),
      ].join(". ");
    case "grade":
      return t("grade", { grade: value.grade });
    case "education":
      return t("education", { level: levels(value.level) });
    case "experience":
      return t("experience", { years: value.years });
    case "holding":
      return [
        t("holding", {
          since: formatDay(locale, value.since),
          years: value.years,
          months: value.months,
          on: formatDay(locale, value.on),
        }),
        ...(value.metFrom > value.on
          ? [t("holdingFrom", { day: formatDay(locale, value.metFrom) })]
          : []),
      ].join(". ");
    case "stated":
      return t("stated");
    case "neverHeld":
      return t("neverHeld");
    case "servant":
      if (value.isStated) return t(value.isPns ? "pnsStated" : "notPnsStated");
      return t(value.isPns ? "pns" : "notPns");
  }
}
