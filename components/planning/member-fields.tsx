import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { TextField } from "#components/ui/text-field";
import { MEMBER_ORIGINS } from "#domain/planning/terms";

/** The fields of a seat on the panel; their labels come from the form. */
export function MemberFields() {
  const t = useTranslations("planning.panel");
  return (
    <>
      <TextField name="institution" maxLength={160} hint={t("institutionHint")} />
      <RadioGroup
        name="origin"
        hint={t("originHint")}
        choices={MEMBER_ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) }))}
      />
      <CheckboxField name="isChair" label={t("chairLabel")} />
    </>
  );
}
