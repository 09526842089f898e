import { useTranslations } from "next-intl";
import type { AssessmentOnScreen } from "#components/scoring/assessment-form";
import { ProfileSummary } from "#components/scoring/profile-summary";
import { Banner } from "#components/ui/banner";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { Score } from "#components/ui/score";
import { SealedMark } from "#components/ui/sealed-mark";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";

interface AssessmentLevelsProps {
  readonly locale: Locale;
  readonly assessment: AssessmentOnScreen & {
    /** Null while sealed. */
    readonly levels: Readonly<Record<string, number>> | null;
    readonly submittedAt: string | null;
  };
}

/** A result that can no longer be changed; its levels are hidden until the seal is broken. */
export function AssessmentLevels({ locale, assessment }: AssessmentLevelsProps) {
  const t = useTranslations("scoring");
  const { levels, submittedAt, zone } = assessment;
  const columns: Column<(typeof assessment.competencies)[number]>[] = [
    {
      key: "name",
      header: t("assessment.competency"),
      rowHeader: true,
      cell: ({ code }) => t(`competency.${code}`),
    },
    {
      key: "required",
      header: t("assessment.requiredShort"),
      align: "right",
      cell: ({ required }) => <Score locale={locale} value={required} />,
    },
    {
      key: "achieved",
      header: t("assessment.achieved"),
      align: levels === null ? "center" : "right",
      sealed: () => levels === null,
      cell: ({ code }) => {
        const level = levels?.[code];
        if (levels === null) return <SealedMark />;
        return level === undefined ? "–" : <Score locale={locale} value={level} />;
      },
    },
  ];
  return (
    <>
      {levels === null && (
        <Banner tone="seal" title={t("assessment.sealedTitle")}>
          {submittedAt !== null && (
            <p>
              {t("sealed.submittedAt", {
                time: formatInstant(locale, zone, new Date(submittedAt), "second"),
              })}
            </p>
          )}
        </Banner>
      )}
      <Panel flush>
        <DataTable
          caption={t("assessment.levels")}
          columns={columns}
          rows={assessment.competencies}
          rowKey={({ code }) => code}
          phone="table"
        />
      </Panel>
      {assessment.profile !== null && (
        <ProfileSummary locale={locale} profile={assessment.profile} />
      )}
    </>
  );
}
