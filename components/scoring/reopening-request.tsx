import { useTranslations } from "next-intl";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface ReopeningRequestProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly request: {
    readonly sheetId: string;
    readonly version: number;
    readonly memberName: string;
    readonly code: string;
    readonly reason: string;
    readonly mayAnswer: boolean;
  };
}

/** A member's request to get a sealed sheet back, and the answer of whoever may give one. */
export function ReopeningRequest({ locale, action, request }: ReopeningRequestProps) {
  const t = useTranslations("scoring");
  const { sheetId, version, memberName, code, reason, mayAnswer } = request;
  return (
    <Panel title={t("stage.requestTitle")} id={`minta-${sheetId}`}>
      <p>
        {t.rich("stage.requestText", {
          name: memberName,
          code,
          reason,
          b: (words) => <b>{words}</b>,
        })}
      </p>
      {mayAnswer && (
        <ActionForm
          action={action}
          locale={locale}
          prefix={`${sheetId}-`}
          labels={{ answer: t("stage.answer"), reason: t("stage.answerReason") }}
        >
          <HiddenField name="sheetId" value={sheetId} />
          <HiddenField name="version" value={version} />
          <RadioGroup
            name="answer"
            choices={[
              { value: "agree", label: t("stage.answerAgree") },
              { value: "refuse", label: t("stage.answerRefuse") },
            ]}
          />
          <TextArea name="reason" rows={2} maxLength={2_000} />
          <p>
            <SubmitButton tone="secondary">{t("stage.answerButton")}</SubmitButton>
          </p>
        </ActionForm>
      )}
    </Panel>
  );
}
