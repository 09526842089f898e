import { useTranslations } from "next-intl";
import { RuleSentence } from "#components/regulation/rule-sentence";
import { SelectField } from "#components/ui/select-field";
import { TextArea } from "#components/ui/text-field";
import type { Locale } from "#domain/locale";
import { methodsOf, takesReason } from "#domain/planning/methods";
import type { StageKind } from "#domain/planning/terms";
import { METHOD_FOLLOWS_STANDARD } from "#domain/regulation/stages";

interface MethodFieldsProps {
  readonly locale: Locale;
  readonly kind: StageKind;
}

/** How a stage is held, where its kind has a choice; the labels come from the form. */
export function MethodFields({ locale, kind }: MethodFieldsProps) {
  const t = useTranslations("planning.stages");
  const terms = useTranslations("terms.stageMethod");
  const methods = methodsOf(kind);
  if (methods.length === 0) return null;
  return (
    <>
      <SelectField
        name="method"
        options={methods.map((value) => ({ value, label: terms(value) }))}
      />
      <p className="s-small s-muted">
        <RuleSentence locale={locale} rule={METHOD_FOLLOWS_STANDARD} />
      </p>
      <div className="s-grid-2">
        <TextArea
          name="methodNote"
          rows={2}
          maxLength={400}
          hint={methods.some(takesReason) ? t("methodReasonHint") : t("methodNoteHint")}
          optional
        />
        <TextArea name="methodNoteEn" rows={2} maxLength={400} optional />
      </div>
    </>
  );
}
