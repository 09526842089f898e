import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextField } from "#components/ui/text-field";
import { GRADES } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { type FormAction, untouched } from "#server/form-state";

interface EligibilityFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly agencyName: string;
    readonly lastDay: PlainDate;
  }[];
  /** What was typed before. */
  readonly fields: Readonly<Record<string, string | number | boolean | null>> | null;
  /** The post that a link has named. */
  readonly chosen: string | undefined;
}

/** What the rules ask about, without asking who it is. */
export function EligibilityForm(props: EligibilityFormProps) {
  const { locale, action, posts, fields, chosen } = props;
  const t = useTranslations("application");
  const levels = useTranslations("terms.postLevel");
  const education = useTranslations("terms.education");
  const labels = {
    postId: t("eligibility.post"),
    service: t("eligibility.service"),
    birthDate: t("eligibility.birthDate"),
    grade: t("profile.field.grade"),
    educationLevel: t("profile.field.educationLevel"),
    currentLevel: t("profile.field.currentLevel"),
    currentPostSince: t("profile.field.currentPostSince"),
    qualifyingSince: t("profile.field.qualifyingSince"),
    experienceYears: t("profile.field.experienceYears"),
  };
  const initial = untouched({
    ...textsOf(fields),
    ...(chosen !== undefined && { postId: chosen }),
  });
  const agencies = new Set(posts.map(({ agencyName }) => agencyName)).size;
  return (
    <ActionForm action={action} locale={locale} labels={labels} initial={initial}>
      <h1>{t("eligibility.title")}</h1>
      <p className="s-lead mt-3 mb-6">{t("eligibility.lead")}</p>
      <div className="s-stack">
        <SelectField
          name="postId"
          empty
          options={posts.map(({ id, title, agencyName, lastDay }) => ({
            value: id,
            label: t(agencies > 1 ? "eligibility.optionOf" : "eligibility.option", {
              title: inLocale(locale, title),
              agency: agencyName,
              day: formatDay(locale, lastDay),
            }),
          }))}
        />
        <RadioGroup
          name="service"
          choices={(["PNS", "PPPK", "NONE"] as const).map((value) => ({
            value,
            label: t(`eligibility.kind.${value}`),
          }))}
        />
        <DateField name="birthDate" />
        <SelectField
          name="grade"
          empty
          options={GRADES.map(({ grade, title }) => ({
            value: grade,
            label: `${grade} – ${title}`,
          }))}
        />
        <SelectField
          name="educationLevel"
          empty
          options={EDUCATION_LEVELS.map((value) => ({ value, label: education(value) }))}
        />
        <SelectField
          name="currentLevel"
          empty
          options={POST_LEVELS.map((value) => ({ value, label: levels(value) }))}
        />
        <DateField name="currentPostSince" />
        <DateField name="qualifyingSince" hint={t("profile.hint.qualifyingSince")} optional />
        <TextField
          name="experienceYears"
          hint={t("eligibility.experienceHint")}
          inputMode="numeric"
          maxLength={2}
        />
        <fieldset>
          <legend className="s-label">{t("eligibility.statements")}</legend>
          <CheckboxField name="performance" label={t("eligibility.performance")} />
          <CheckboxField name="discipline" label={t("eligibility.discipline")} />
          <CheckboxField name="isInside" label={t("eligibility.isInside")} />
        </fieldset>
      </div>
      <p className="mt-6">
        <SubmitButton size="large" wide="phone">
          {fields === null ? t("eligibility.check") : t("eligibility.again")}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}

/** The fields as the texts that a form holds. */
function textsOf(fields: EligibilityFormProps["fields"]): Record<string, string> {
  const text = (value: string | number | boolean | null) =>
    typeof value === "boolean" ? (value ? "on" : "") : `${value ?? ""}`;
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [name, text(value)]),
  );
}
