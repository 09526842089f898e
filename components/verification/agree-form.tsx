import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface AgreeFormProps {
  readonly locale: Locale;
  readonly agree: FormAction;
  readonly sendBack: FormAction;
  readonly objectionId: string;
  readonly version: number;
}

/** The second member agrees to an answer, or sends it back with a reason. */
export function AgreeForm({ locale, agree, sendBack, objectionId, version }: AgreeFormProps) {
  const t = useTranslations("verification.objection");
  return (
    <Panel id="setuju" title={t("secondTitle")}>
      <p className="s-small">{t("secondText")}</p>
      <ActionForm action={agree} locale={locale} prefix="setuju-" labels={{}}>
        <HiddenField name="objectionId" value={objectionId} />
        <VersionField value={version} />
        <SubmitButton>{t("agree")}</SubmitButton>
      </ActionForm>
      <ActionForm
        action={sendBack}
        locale={locale}
        prefix="kembali-"
        labels={{ reason: t("returnReason") }}
      >
        <HiddenField name="objectionId" value={objectionId} />
        <VersionField value={version} />
        <TextArea name="reason" rows={3} maxLength={1_000} />
        <SubmitButton tone="secondary">{t("return")}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
