import { useTranslations } from "next-intl";
import { useOptionWords } from "#components/regulation/parameter-words";
import { CheckboxField, RadioGroup } from "#components/ui/choice-field";
import { FileField } from "#components/ui/file-field";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import type { Parameter } from "#domain/regulation/parameters";

/** The value that an agency wants to set, asked in the way of the parameter. */
export function ValueField({ parameter }: { readonly parameter: Parameter }) {
  const t = useTranslations("regulation");
  const option = useOptionWords();
  switch (parameter.kind) {
    case "whole":
      return (
        <TextField
          name="value"
          inputMode="numeric"
          maxLength={9}
          hint={t("own.valueHint", { lowest: parameter.lowest, highest: parameter.highest })}
        />
      );
    case "text":
      return (
        <TextField
          name="value"
          maxLength={parameter.longest}
          hint={t("own.textHint", { longest: parameter.longest })}
        />
      );
    case "flag":
      return (
        <RadioGroup
          name="value"
          choices={[
            { value: "true", label: t("parameter.on") },
            { value: "false", label: t("parameter.off") },
          ]}
        />
      );
    case "choice":
      return (
        <RadioGroup
          name="value"
          choices={parameter.options.map((value) => ({ value, label: option(value) }))}
        />
      );
    case "choices":
      // A field for each: plain forms with a file keep one value for a name.
      return (
        <fieldset className="s-field">
          <legend className="s-label">{t("own.items")}</legend>
          {parameter.options.map((value) => (
            <CheckboxField key={value} name={`value.${value}`} label={option(value)} />
          ))}
        </fieldset>
      );
    case "fixed":
      return null;
  }
}

interface BasisFieldsProps {
  /** The size of a file that is taken, in words. */
  readonly limit: string;
}

/** Why, and the document that allows it. */
export function BasisFields({ limit }: BasisFieldsProps) {
  const t = useTranslations("regulation.own");
  return (
    <>
      <TextArea name="reason" rows={3} maxLength={600} hint={t("reasonHint")} />
      <TextArea name="reasonEn" rows={3} maxLength={600} optional />
      <div className="s-grid-2">
        <TextField name="number" maxLength={100} hint={t("numberHint")} />
        <DateField name="dated" hint={t("datedHint")} />
      </div>
      <TextField name="subject" maxLength={300} hint={t("subjectHint")} />
      <FileField
        id="file"
        name="file"
        label={t("file")}
        hint={t("fileHint", { limit })}
        accept="application/pdf"
      />
    </>
  );
}
