import { useTranslations } from "next-intl";
import { DocumentFields, DocumentTerms } from "#components/planning/document-fields";
import { LevelRows, RubricFields } from "#components/planning/level-rows";
import { MethodFields } from "#components/planning/method-fields";
import { PassRuleFields } from "#components/planning/pass-rule-fields";
import { RequirementFields } from "#components/planning/requirement-fields";
import { ResultModeField } from "#components/planning/result-mode-field";
import { DateField, TextArea, TextField } from "#components/ui/text-field";
import type { AmendedSubject } from "#domain/announcement/amendment";
import type { Bilingual, Locale } from "#domain/locale";

interface ProposalFieldsProps {
  readonly locale: Locale;
  readonly form: AmendedSubject & {
    readonly passCategories: readonly string[];
    /** Of a stage: whether no other is scored after it. */
    readonly isFinal: boolean;
    readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
  };
}

/** The fields of the part that is to change; their labels come from the form. */
export function ProposalFields({ locale, form }: ProposalFieldsProps) {
  const { part, stage, requirement, document, passCategories, isFinal, posts } = form;
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
    return (
      <>
        <PassRuleFields kind={stage} passCategories={passCategories} />
        <ResultModeField isFinal={isFinal} />
      </>
    );
  }
  if (part === "STAGE_METHOD" && stage !== null) {
    return <MethodFields locale={locale} kind={stage} />;
  }
  switch (part) {
    case "REQUIREMENT_ADDED":
      return <RequirementFields locale={locale} posts={posts} />;
    case "DOCUMENT_ADDED":
      return <DocumentFields locale={locale} posts={posts} />;
    case "REQUIREMENT_REMOVED":
    case "DOCUMENT_REMOVED":
      return null;
    case "DOCUMENT":
      return <DocumentTerms hasLabel={document?.code === "OTHER"} />;
    case "CRITERION":
      return <CriterionFields />;
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

/** Name and question, scale and described levels of a criterion; its weight stays as it is. */
function CriterionFields() {
  const t = useTranslations("planning.criteria");
  return (
    <>
      <div className="s-grid-2">
        <TextField name="name" maxLength={120} />
        <TextField name="nameEn" maxLength={120} optional />
      </div>
      <RubricFields />
      <h2>{t("levelsTitle")}</h2>
      <p className="s-muted">{t("levelsLead")}</p>
      <LevelRows />
    </>
  );
}
