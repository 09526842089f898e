import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { PERMISSION_SIGNERS, type PermissionSigner } from "#domain/application/needed-of";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface SignerQuestionProps {
  readonly locale: Locale;
  readonly applicationId: string;
  readonly action: FormAction;
  /** What was answered; null before. */
  readonly answer: PermissionSigner | null;
}

/** Asks who signed the permission of the own PPK, on which a document depends. */
export function SignerQuestion({ locale, applicationId, action, answer }: SignerQuestionProps) {
  const t = useTranslations("application.signer");
  return (
    <Card as="section">
      <ActionForm action={action} locale={locale} labels={{ permissionSigner: t("question") }}>
        <HiddenField name="applicationId" value={applicationId} />
        <RadioGroup
          name="permissionSigner"
          label={t("question")}
          hint={t("hint")}
          value={answer ?? undefined}
          choices={PERMISSION_SIGNERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
