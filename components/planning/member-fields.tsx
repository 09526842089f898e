import { useTranslations } from "next-intl";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { TextField } from "#components/ui/text-field";
import { MEMBER_ELEMENTS, POST_LEVELS } from "#domain/planning/terms";

interface MemberFieldsProps {
  readonly withChair?: boolean;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
}

/** The fields of a seat on the panel; their labels come from the form. */
export function MemberFields({ withChair = true, supervisor }: MemberFieldsProps) {
  const t = useTranslations("planning.panel");
  const levels = useTranslations("terms.postLevel");
  return (
    <>
      <RadioGroup
        name="element"
        hint={t("elementHint")}
        choices={MEMBER_ELEMENTS.map((value) => ({ value, label: t(`element.${value}`) }))}
      />
      <TextField name="institution" maxLength={160} hint={t("institutionHint")} />
      <SelectField
        name="postLevel"
        empty
        optional
        hint={t("postLevelHint")}
        options={POST_LEVELS.map((value) => ({ value, label: levels(value) }))}
      />
      <TextField name="expertise" maxLength={160} optional hint={t("expertiseHint")} />
      <CheckboxField
        name="fromSupervisor"
        label={t("fromSupervisorLabel", { supervisor })}
        hint={t("fromSupervisorHint", { supervisor })}
      />
      {withChair && <CheckboxField name="isChair" label={t("chairLabel")} />}
    </>
  );
}
