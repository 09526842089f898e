import { useTranslations } from "next-intl";
import { MethodFields } from "#components/planning/method-fields";
import { PassRuleFields } from "#components/planning/pass-rule-fields";
import { ResultModeField } from "#components/planning/result-mode-field";
import { DateField, TextField } from "#components/ui/text-field";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

interface StageFieldsProps {
  readonly locale: Locale;
  readonly kind: StageKind;
  /** Whether no other stage is scored after it. */
  readonly isFinal: boolean;
  readonly passCategories: readonly string[];
}

/** The fields of a stage as far as its kind has them; their labels come from the form. */
export function StageFields({ locale, kind, isFinal, passCategories }: StageFieldsProps) {
  const t = useTranslations("planning.stages");
  return (
    <>
      <MethodFields locale={locale} kind={kind} />
      <div className="s-grid-3">
        <DateField name="startsOn" optional />
        <DateField name="endsOn" optional />
        <DateField name="resultsOn" optional />
      </div>
      {kind !== "ADMIN_CHECK" && (
        <div className="s-grid-3">
          <TextField name="weight" inputMode="decimal" maxLength={6} hint={t("weightHint")} />
          <TextField name="maximum" inputMode="decimal" maxLength={7} hint={t("maximumHint")} />
        </div>
      )}
      <PassRuleFields kind={kind} passCategories={passCategories} />
      {kind !== "ADMIN_CHECK" && <ResultModeField isFinal={isFinal} />}
    </>
  );
}
