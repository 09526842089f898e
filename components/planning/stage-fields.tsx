import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { DateField, TextField } from "#components/ui/text-field";
import { passRulesOf } from "#domain/planning/stage-rules";
import type { StageKind } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

interface StageFieldsProps {
  readonly kind: StageKind;
  readonly passCategories: readonly string[];
}

/** The fields of a stage as far as its kind has them; their labels come from the form. */
export function StageFields({ kind, passCategories }: StageFieldsProps) {
  const t = useTranslations("planning.stages");
  const rules = passRulesOf(kind);
  const isScored = kind !== "ADMIN_CHECK";
  return (
    <>
      <div className="s-grid-3">
        <DateField name="startsOn" optional />
        <DateField name="endsOn" optional />
        <DateField name="resultsOn" optional />
      </div>
      {isScored && (
        <div className="s-grid-3">
          <TextField name="weight" inputMode="decimal" maxLength={6} hint={t("weightHint")} />
          <TextField name="maximum" inputMode="decimal" maxLength={7} hint={t("maximumHint")} />
        </div>
      )}
      <div className="s-grid-3">
        <SelectField
          name="passRule"
          options={rules.map((value) => ({ value, label: t(`rule.${value}`) }))}
        />
        {isScored && (
          <TextField
            name="passThreshold"
            inputMode="decimal"
            maxLength={7}
            hint={t("thresholdHint")}
            optional
          />
        )}
      </div>
      {rules.includes("CATEGORY_IN") && (
        <CheckboxGroup
          name="passCategories"
          value={passCategories}
          hint={t("categoriesHint")}
          choices={ASSESSMENT_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
      )}
    </>
  );
}
