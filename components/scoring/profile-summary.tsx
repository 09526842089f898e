import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import { Score } from "#components/ui/score";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { AssessmentCategory } from "#domain/scoring/category";

interface ProfileSummaryProps {
  readonly locale: Locale;
  readonly profile: {
    readonly jobPersonMatch: number;
    readonly category: AssessmentCategory;
    readonly achievedSum: number;
    readonly requiredSum: number;
  };
}

/** Job person match and category, as computed from the saved levels. */
export function ProfileSummary({ locale, profile }: ProfileSummaryProps) {
  const t = useTranslations("scoring");
  const sums = {
    achieved: formatScore(locale, profile.achievedSum),
    required: formatScore(locale, profile.requiredSum),
  };
  return (
    <section className="s-card s-card-tint" aria-label={t("assessment.profile")}>
      <p className="s-small s-muted">{t("assessment.profile")}</p>
      <DefinitionList
        entries={[
          { term: t("assessment.sum"), value: t("assessment.sums", sums) },
          {
            term: t("assessment.jpm"),
            value: <Score locale={locale} value={profile.jobPersonMatch} />,
          },
          { term: t("assessment.category"), value: t(`category.${profile.category}`) },
        ]}
      />
    </section>
  );
}
