import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { TextArea } from "#components/ui/text-field";
import { KNOWLEDGE, STANCES, TOPICS } from "#domain/input/terms";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

interface InputFieldsProps {
  readonly locale: Locale;
  readonly candidates: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly postTitle: Bilingual;
  }[];
}

/** What every input consists of, whoever writes it down. */
export function InputFields({ locale, candidates }: InputFieldsProps) {
  const t = useTranslations("input");
  return (
    <>
      <SelectField
        name="applicationId"
        hint={t("hint.candidate", { count: candidates.length })}
        empty
        options={candidates.map(({ applicationId, name, postTitle }) => ({
          value: applicationId,
          label: `${name} – ${inLocale(locale, postTitle)}`,
        }))}
      />
      <RadioGroup
        name="stance"
        choices={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      <RadioGroup
        name="topic"
        choices={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
      />
      <TextArea name="facts" hint={t("hint.facts")} rows={6} maxLength={2_000} />
      <RadioGroup
        name="knowledge"
        choices={KNOWLEDGE.map((value) => ({ value, label: t(`knowledge.${value}`) }))}
      />
    </>
  );
}
