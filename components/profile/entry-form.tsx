import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useProfileWords } from "#components/profile/words";
import { CheckboxField } from "#components/ui/choice-field";
import { HiddenField } from "#components/ui/hidden-field";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
import { type Locale, localePath } from "#domain/locale";
import { type FieldKind, fieldsOf, SECTION_PATHS, type Section } from "#domain/profile/sections";
import { type FormAction, untouched } from "#server/form-state";

interface EntryFormProps extends Pick<KeptFormProps, "unsaved"> {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly section: Section;
  /** Absent for a new one. */
  readonly entry?: {
    readonly id: string;
    readonly version: number;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** The fields of an entry, whatever its section. */
export function EntryForm({ section, entry, ...form }: EntryFormProps) {
  const { locale } = form;
  const t = useTranslations("profile");
  const words = useProfileWords(locale);
  const fields = fieldsOf(section);
  const labels = Object.fromEntries(fields.map(([name]) => [name, words.field(section, name)]));
  const back = localePath(locale, `/profil/${SECTION_PATHS[section]}`);
  return (
    <KeptForm {...form} labels={labels} initial={untouched(entry?.fields ?? {})}>
      <HiddenField name="section" value={section} />
      <HiddenField name="entryId" value={entry?.id ?? ""} />
      <VersionField value={entry?.version ?? 0} />
      {fields.map(([name, kind]) => (
        <EntryField key={name} locale={locale} section={section} name={name} kind={kind} />
      ))}
      <div className="s-row">
        <SubmitButton wide="phone">{t("save")}</SubmitButton>
        <TextLink href={back}>{t("cancel")}</TextLink>
        {entry !== undefined && (
          <TextLink href={`${back}/${entry.id}/hapus`}>{t("remove")}</TextLink>
        )}
      </div>
    </KeptForm>
  );
}

interface EntryFieldProps {
  readonly locale: Locale;
  readonly section: Section;
  readonly name: string;
  readonly kind: FieldKind;
}

function EntryField({ locale, section, name, kind }: EntryFieldProps): ReactNode {
  const words = useProfileWords(locale);
  const hint = words.hint(section, name);
  const { optional } = kind;
  switch (kind.kind) {
    case "text":
      return <TextField name={name} hint={hint} optional={optional} maxLength={kind.most} />;
    case "lines":
      return (
        <TextArea name={name} hint={hint} optional={optional} rows={3} maxLength={kind.most} />
      );
    case "day":
      return <DateField name={name} hint={hint} optional={optional} />;
    case "year":
    case "whole":
      return (
        <TextField name={name} hint={hint} optional={optional} inputMode="numeric" maxLength={4} />
      );
    case "choice":
      return (
        <SelectField
          name={name}
          hint={hint}
          optional={optional}
          empty
          options={kind.of.map((value) => ({ value, label: words.choice(section, name, value) }))}
        />
      );
    case "tick":
      return <CheckboxField name={name} hint={hint} label={words.field(section, name)} />;
  }
}
