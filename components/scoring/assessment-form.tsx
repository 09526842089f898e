import { useTranslations } from "next-intl";
import { ProfileSummary } from "#components/scoring/profile-summary";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { AssessmentCategory } from "#domain/scoring/category";
import type { Competency } from "#domain/scoring/job-person-match";
import { writtenScore } from "#domain/scoring/score";
import { type FormAction, untouched } from "#server/form-state";

export type AssessmentOnScreen = {
  readonly postStageId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly zone: Zone;
  readonly savedAt: string | null;
  readonly competencies: readonly { readonly code: Competency; readonly required: number }[];
  readonly profile: {
    readonly jobPersonMatch: number;
    readonly category: AssessmentCategory;
    readonly achievedSum: number;
    readonly requiredSum: number;
  } | null;
};

interface AssessmentFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly assessment: AssessmentOnScreen;
  /** Saved levels in hundredths by competency. */
  readonly levels: Readonly<Record<string, number>>;
}

/** A level per competency. What follows from them is computed from what was saved. */
export function AssessmentForm({ locale, action, assessment, levels }: AssessmentFormProps) {
  const t = useTranslations("scoring");
  const mark = locale === "id" ? "," : ".";
  const values: Record<string, string> = {};
  const labels: Record<string, string> = {};
  for (const { code } of assessment.competencies) {
    const level = levels[code];
    values[`levels.${code}`] = level === undefined ? "" : writtenScore(level, mark);
    labels[`levels.${code}`] = t(`competency.${code}`);
  }
  const { savedAt } = assessment;
  return (
    <Panel title={t("assessment.levels")} id="tingkat">
      <p className="s-muted">{t("assessment.levelsHint")}</p>
      <ActionForm action={action} locale={locale} initial={untouched(values)} labels={labels}>
        <HiddenField name="postStageId" value={assessment.postStageId} />
        <HiddenField name="applicationId" value={assessment.applicationId} />
        <VersionField value={assessment.version} />
        <div className="s-grid-3 items-end">
          {assessment.competencies.map(({ code, required }) => (
            <TextField
              key={code}
              name={`levels.${code}`}
              inputMode="decimal"
              maxLength={4}
              hint={t("assessment.required", { level: formatScore(locale, required) })}
            />
          ))}
        </div>
        {assessment.profile === null ? (
          <p className="s-muted">{t("assessment.profileLater")}</p>
        ) : (
          <ProfileSummary locale={locale} profile={assessment.profile} />
        )}
        <p className="s-row">
          <SubmitButton tone={assessment.profile === null ? "primary" : "secondary"}>
            {t("assessment.save")}
          </SubmitButton>
          <span className="s-small s-muted">
            {savedAt === null
              ? t("sheet.unsaved")
              : t("sheet.saved", {
                  time: formatInstant(locale, assessment.zone, new Date(savedAt), "clock"),
                })}
          </span>
        </p>
      </ActionForm>
    </Panel>
  );
}
