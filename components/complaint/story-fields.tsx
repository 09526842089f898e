import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { TextArea, TextField } from "#components/ui/text-field";
import { INVOLVEMENTS } from "#domain/complaint/terms";

interface StoryFieldsProps {
  readonly places: readonly { readonly value: string; readonly label: string }[];
  /** The place that is chosen beforehand. */
  readonly chosen?: string | undefined;
  readonly aboutHint?: string;
  readonly identityHint: string;
}

/** What every report consists of, whoever writes it down. */
export function StoryFields({ places, chosen, aboutHint, identityHint }: StoryFieldsProps) {
  const t = useTranslations("complaint");
  return (
    <>
      <SelectField name="about" options={places} empty hint={aboutHint} value={chosen} />
      <RadioGroup
        name="aboutSecretariat"
        label={t("field.aboutSecretariat")}
        hint={t("field.aboutSecretariatHint")}
        choices={INVOLVEMENTS.map((value) => ({ value, label: t(`involvement.${value}`) }))}
      />
      <TextArea name="story" hint={t("field.storyHint")} rows={8} maxLength={5_000} />
      <div className="s-field s-fieldrow">
        <TextField name="happenedWhen" hint={t("field.whenHint")} optional maxLength={120} />
        <TextField name="happenedWhere" hint={t("field.whereHint")} optional maxLength={160} />
      </div>
      <fieldset className="s-field">
        <legend className="s-label">{t("field.identity")}</legend>
        <p className="s-hint mb-4">{identityHint}</p>
        <TextField name="reporterName" optional autoComplete="name" maxLength={120} />
        <TextField
          name="reporterEmail"
          type="email"
          hint={t("field.reporterEmailHint")}
          optional
          autoComplete="email"
        />
        <TextField name="reporterPhone" type="tel" optional autoComplete="tel" maxLength={40} />
      </fieldset>
    </>
  );
}
