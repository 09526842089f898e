import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DECLARATIONS } from "#domain/application/declarations";
import type { Locale } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { FormAction } from "#server/form-state";

interface SubmitFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly application: {
    readonly id: string;
    readonly version: number;
    readonly profileVersion: number;
    readonly selectionVersion: number;
    readonly missing: readonly { readonly code: DocumentCode; readonly label: string }[];
  };
  readonly declarationVersion: string;
}

/** The declarations, none ticked beforehand, and the one button that sends. */
export function SubmitForm({ locale, action, application, declarationVersion }: SubmitFormProps) {
  const t = useTranslations("application");
  const nameOf = useDocumentName();
  const lacking = [
    ...(application.profileVersion === 0 ? [t("check.missingProfile")] : []),
    ...application.missing.map(nameOf),
  ];
  const labels = Object.fromEntries(DECLARATIONS.map((each) => [each, t(`declaration.${each}`)]));
  return (
    <ActionForm action={action} locale={locale} labels={labels}>
      <HiddenField name="applicationId" value={application.id} />
      <HiddenField name="version" value={application.version} />
      <HiddenField name="profileVersion" value={application.profileVersion} />
      <HiddenField name="selectionVersion" value={application.selectionVersion} />
      <HiddenField name="declarationVersion" value={declarationVersion} />
      <fieldset>
        <legend>
          <h2 className="s-h3">{t("check.declare")}</h2>
        </legend>
        <p className="mt-1 mb-2">{t("check.declareIntro")}</p>
        {DECLARATIONS.map((each) => (
          <CheckboxField key={each} name={each} label={t(`declaration.${each}`)} />
        ))}
        <p className="s-small s-muted mt-2">
          {t("check.declareEdition", { edition: declarationVersion })}
        </p>
      </fieldset>
      <p className="s-row">
        <SubmitButton
          size="large"
          wide="phone"
          unavailable={
            lacking.length > 0 ? t("check.cannotSend", { missing: lacking.join(", ") }) : undefined
          }
        >
          {t("check.send")}
        </SubmitButton>
      </p>
      <p className="s-small s-muted">{t("check.sendNote")}</p>
    </ActionForm>
  );
}
