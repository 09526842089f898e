import { useTranslations } from "next-intl";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface SubmitAssessmentFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly assessment: {
    readonly postStageId: string;
    readonly applicationId: string;
    readonly version: number;
  };
}

/** Hands in what was saved, once it is complete. */
export function SubmitAssessmentForm({ locale, action, assessment }: SubmitAssessmentFormProps) {
  const t = useTranslations("scoring");
  return (
    <Panel title={t("assessment.submitTitle")} id="kirim">
      <p>{t("assessment.submitText")}</p>
      <ActionForm action={action} locale={locale} prefix="kirim-">
        <HiddenField name="postStageId" value={assessment.postStageId} />
        <HiddenField name="applicationId" value={assessment.applicationId} />
        <HiddenField name="version" value={assessment.version} />
        <CheckboxField name="confirmed" label={t("assessment.submitConfirm")} />
        <p>
          <SubmitButton>{t("assessment.submit")}</SubmitButton>
        </p>
      </ActionForm>
    </Panel>
  );
}
