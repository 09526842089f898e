import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field";
import { TextField } from "#components/ui/text-field";
import { POST_LEVELS } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { OPENING_SCOPES } from "#domain/regulation/announcement";
import { COMPETENCIES } from "#domain/scoring/job-person-match";

/** The fields of a post; their labels come from the form. */
export function PostFields() {
  const t = useTranslations("planning.posts");
  const levels = useTranslations("terms.postLevel");
  const fields = useTranslations("terms.workField");
  const scopes = useTranslations("terms.openingScope");
  return (
    <>
      <div className="s-grid-2">
        <TextField name="title" maxLength={160} hint={t("titleHint")} />
        <TextField name="titleEn" maxLength={160} optional hint={t("titleEnHint")} />
        <TextField name="unit" maxLength={160} />
        <SelectField
          name="level"
          options={POST_LEVELS.slice(0, 3).map((value) => ({ value, label: levels(value) }))}
        />
        <SelectField
          name="workField"
          hint={t("workFieldHint")}
          options={WORK_FIELDS.map((value) => ({ value, label: fields(value) }))}
        />
        <SelectField
          name="scope"
          hint={t("scopeHint")}
          options={OPENING_SCOPES.map((value) => ({ value, label: scopes(value) }))}
        />
        <TextField name="code" maxLength={30} hint={t("codeHint")} />
        <TextField name="prefix" maxLength={5} hint={t("prefixHint")} />
      </div>
      <fieldset className="s-field">
        <legend className="s-label">{t("levels")}</legend>
        <p className="s-hint">{t("levelsHint")}</p>
        <div className="s-grid-3 mt-2">
          {COMPETENCIES.map(({ code }) => (
            <TextField key={code} name={`levels.${code}`} inputMode="decimal" maxLength={5} />
          ))}
        </div>
      </fieldset>
    </>
  );
}
