import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
import { GRADES } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import type { Locale } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { MARITAL_STATUSES } from "#domain/profile/terms";
import { type FormAction, untouched } from "#server/form-state";

const FIELDS = [
  "fullName",
  "birthPlace",
  "phone",
  "address",
  "maritalStatus",
  "religion",
  "identityNumber",
  "taxNumber",
  "agencyName",
  "unit",
  "currentPost",
  "currentLevel",
  "currentPostSince",
  "qualifyingSince",
  "grade",
  "gradeSince",
  "educationLevel",
  "educationMajor",
  "educationSchool",
  "experienceYears",
] as const;

interface ProfileFormProps extends Pick<KeptFormProps, "unsaved"> {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly version: number;
}

/** What an applicant says about themselves, in three parts on one page. */
export function ProfileForm({ fields, version, ...form }: ProfileFormProps) {
  const t = useTranslations("application.profile");
  const labels = Object.fromEntries(FIELDS.map((field) => [field, t(`field.${field}`)]));
  return (
    <KeptForm {...form} labels={labels} initial={untouched(fields)}>
      <VersionField value={version} />
      <PersonalPart />
      <CareerPart />
      <EducationPart />
      <p>
        <SubmitButton size="large" wide="phone">
          {t("save")}
        </SubmitButton>
      </p>
    </KeptForm>
  );
}

function PersonalPart() {
  const t = useTranslations("application.profile");
  const statuses = useTranslations("terms.maritalStatus");
  return (
    <section id="pribadi">
      <h2>{t("part.personal")}</h2>
      <div className="s-stack mt-4">
        <TextField name="fullName" hint={t("hint.fullName")} autoComplete="name" maxLength={150} />
        <TextField name="birthPlace" maxLength={100} />
        <TextField name="phone" type="tel" autoComplete="tel" maxLength={30} />
        <TextArea name="address" rows={2} maxLength={300} />
        <SelectField
          name="maritalStatus"
          optional
          empty
          options={MARITAL_STATUSES.map((value) => ({ value, label: statuses(value) }))}
        />
        <TextField name="religion" hint={t("hint.religion")} optional maxLength={50} />
        <TextField name="identityNumber" optional code inputMode="numeric" maxLength={30} />
        <TextField name="taxNumber" optional code maxLength={30} />
      </div>
    </section>
  );
}

function CareerPart() {
  const t = useTranslations("application.profile");
  const levels = useTranslations("terms.postLevel");
  return (
    <section id="jabatan" className="mt-4">
      <h2>{t("part.career")}</h2>
      <div className="s-stack mt-4">
        <TextField name="agencyName" autoComplete="organization" maxLength={200} />
        <TextField name="unit" maxLength={200} />
        <TextField name="currentPost" autoComplete="organization-title" maxLength={200} />
        <SelectField
          name="currentLevel"
          empty
          options={POST_LEVELS.map((value) => ({ value, label: levels(value) }))}
        />
        <DateField name="currentPostSince" hint={t("hint.since")} />
        <DateField name="qualifyingSince" hint={t("hint.qualifyingSince")} optional />
        <SelectField
          name="grade"
          empty
          options={GRADES.map(({ grade, title }) => ({
            value: grade,
            label: `${grade} – ${title}`,
          }))}
        />
        <DateField name="gradeSince" hint={t("hint.since")} />
      </div>
    </section>
  );
}

function EducationPart() {
  const t = useTranslations("application.profile");
  const levels = useTranslations("terms.education");
  return (
    <section id="pendidikan" className="mt-4">
      <h2>{t("part.education")}</h2>
      <div className="s-stack mt-4">
        <SelectField
          name="educationLevel"
          empty
          options={EDUCATION_LEVELS.map((value) => ({ value, label: levels(value) }))}
        />
        <TextField name="educationMajor" maxLength={200} />
        <TextField name="educationSchool" maxLength={200} />
        <TextField name="experienceYears" inputMode="numeric" maxLength={2} />
      </div>
    </section>
  );
}
