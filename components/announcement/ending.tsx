import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReasonFields } from "#components/announcement/reason-fields";
import { PaperField } from "#components/paper/paper-field";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import type { Locale } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

interface EndingProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly decisions: readonly PaperRef[];
  /** What ends. */
  readonly sure: ReactNode;
  readonly submit: ReactNode;
  /** Where nothing happens. */
  readonly back: string;
}

/** What follows from an ending, what it rests on, and the button. */
export function Ending({ locale, selectionId, decisions, sure, submit, back }: EndingProps) {
  const t = useTranslations("changes");
  return (
    <>
      <Banner tone="warning" title={t("cancel.effectTitle")}>
        <ul className="s-bullets">
          <li>{t("cancel.effectApplications")}</li>
          <li>{t("cancel.effectTold")}</li>
          <li>{t("cancel.effectKept")}</li>
          <li>{t("cancel.effectFinal")}</li>
        </ul>
      </Banner>
      <PaperField locale={locale} selectionId={selectionId} name="decisionId" papers={decisions} />
      <ReasonFields />
      <CheckboxField name="sure" label={sure} />
      <div className="s-row">
        <SubmitButton tone="danger">{submit}</SubmitButton>
        <TextLink href={back}>{t("cancelForm")}</TextLink>
      </div>
    </>
  );
}
