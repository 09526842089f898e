import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { TextField } from "#components/ui/text-field";
import { passRulesOf } from "#domain/planning/stage-rules";
import { PASS_BASES, type StageKind } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

interface PassRuleFieldsProps {
  readonly kind: StageKind;
  readonly passCategories: readonly string[];
}

/** Who goes on from a stage, as far as its kind has a choice; the labels come from the form. */
export function PassRuleFields({ kind, passCategories }: PassRuleFieldsProps) {
  const t = useTranslations("planning.stages");
  const rules = passRulesOf(kind);
  return (
    <>
      <div className="s-grid-3 s-pass-rule">
        <SelectField
          name="passRule"
          options={rules.map((value) => ({ value, label: t(`rule.${value}`) }))}
        />
        {kind !== "ADMIN_CHECK" && (
          <>
            <TextField
              name="passThreshold"
              inputMode="decimal"
              maxLength={7}
              hint={t("thresholdHint")}
              optional
            />
            <div className="s-pass-basis">
              <SelectField
                name="passBasis"
                hint={t("basisHint")}
                options={PASS_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
              />
            </div>
          </>
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
