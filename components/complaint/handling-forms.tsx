import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea, TextField } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { ComplaintState } from "#domain/complaint/life-cycle";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface HandlingFormsProps {
  readonly locale: Locale;
  readonly complaint: {
    readonly complaintId: string;
    readonly version: number;
    readonly state: ComplaintState;
  };
  readonly actions: Readonly<Record<"review" | "answer" | "forward", FormAction>>;
}

/** What can be done with a report now. */
export function HandlingForms({ locale, complaint, actions }: HandlingFormsProps) {
  const t = useTranslations("complaint.detail");
  const { complaintId, version, state } = complaint;
  const which = (
    <>
      <HiddenField name="complaintId" value={complaintId} />
      <VersionField value={version} />
    </>
  );
  if (state === "NEW") {
    return (
      <Panel id="telaah" title={t("review")}>
        <ActionForm action={actions.review} locale={locale}>
          {which}
          <p>{t("reviewText")}</p>
          <p className="mt-4">
            <SubmitButton>{t("review")}</SubmitButton>
          </p>
        </ActionForm>
      </Panel>
    );
  }
  if (state !== "IN_REVIEW") return null;
  return (
    <>
      <Panel id="jawab" title={t("answerTitle")} footer={t("final")}>
        <ActionForm
          action={actions.answer}
          locale={locale}
          prefix="answer-"
          labels={{ answer: t("answer") }}
        >
          {which}
          <TextArea name="answer" hint={t("answerHint")} rows={6} maxLength={5_000} />
          <p className="mt-4">
            <SubmitButton>{t("answerSubmit")}</SubmitButton>
          </p>
        </ActionForm>
      </Panel>
      <Panel id="teruskan" title={t("forwardTitle")} footer={t("final")}>
        <ActionForm
          action={actions.forward}
          locale={locale}
          prefix="forward-"
          labels={{ forwardedTo: t("forwardedTo"), answer: t("forwardAnswer") }}
        >
          {which}
          <TextField name="forwardedTo" hint={t("forwardedToHint")} maxLength={160} />
          <TextArea name="answer" hint={t("answerHint")} rows={4} maxLength={5_000} />
          <p className="mt-4">
            <SubmitButton tone="secondary">{t("forwardSubmit")}</SubmitButton>
          </p>
        </ActionForm>
      </Panel>
    </>
  );
}
