import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#components/ui/choice-field";
import { SelectField } from "#components/ui/select-field";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import type { AmendablePart } from "#domain/announcement/amendment";
import { passRulesOf } from "#domain/planning/stage-rules";
import type { RequirementKind, StageKind } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

interface ProposalFieldsProps {
  readonly part: AmendablePart;
  readonly stage: StageKind | null;
  readonly requirement: RequirementKind | null;
  readonly passCategories: readonly string[];
}

/** The fields of the part that is to change; their labels come from the form. */
export function ProposalFields({ part, stage, requirement, passCategories }: ProposalFieldsProps) {
  const t = useTranslations("planning.stages");
  if (part === "CONTACT") {
    return (
      <>
        <TextField name="contactName" maxLength={120} />
        <TextField name="contactPhone" maxLength={60} />
        <TextField name="contactAddress" maxLength={300} />
        <TextArea name="howToApply" rows={4} maxLength={4_000} />
        <TextArea name="howToApplyEn" rows={4} maxLength={4_000} optional />
      </>
    );
  }
  if (part === "STAGE_DAYS") {
    return (
      <div className="s-grid-3">
        <DateField name="startsOn" />
        <DateField name="endsOn" />
        <DateField name="resultsOn" />
      </div>
    );
  }
  if (part === "STAGE_RULE" && stage !== null) {
    const rules = passRulesOf(stage);
    return (
      <>
        <div className="s-grid-3">
          <SelectField
            name="passRule"
            options={rules.map((value) => ({ value, label: t(`rule.${value}`) }))}
          />
          <TextField
            name="passThreshold"
            inputMode="decimal"
            maxLength={7}
            hint={t("thresholdHint")}
            optional
          />
        </div>
        {rules.includes("CATEGORY_IN") && (
          <CheckboxGroup
            name="passCategories"
            value={passCategories}
            hint={t("categoriesHint")}
            choices={ASSESSMENT_CATEGORIES.map((value) => ({
              value,
              label: t(`category.${value}`),
            }))}
          />
        )}
      </>
    );
  }
  return requirement === "OTHER" ? (
    <>
      <TextArea name="wording" rows={3} maxLength={500} />
      <TextArea name="wordingEn" rows={3} maxLength={500} optional />
    </>
  ) : (
    <TextField name="parameter" maxLength={20} />
  );
}
