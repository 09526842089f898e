import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import type { Locale } from "#domain/locale";
import type { FormAction } from "#server/form-state";

interface ProposalActsProps {
  readonly locale: Locale;
  /** Under which the forms send the id. */
  readonly name: string;
  readonly proposal: {
    readonly id: string;
    readonly version: number;
    readonly mayDecide: boolean;
    readonly isOwn: boolean;
    readonly mayWithdraw: boolean;
  };
  readonly acts: Readonly<Record<"approve" | "reject" | "withdraw", FormAction>>;
  /** What follows from the approval, and what the approver has read. */
  readonly texts: { readonly approve: string; readonly sure: string };
  /** Why it cannot be approved; null while it can. */
  readonly blocked: string | null;
}

/** Approving, sending back and taking back a proposed change; four eyes. */
export function ProposalActs(props: ProposalActsProps) {
  const { locale, name, proposal, acts, texts, blocked } = props;
  const t = useTranslations("changes");
  const seen = (
    <>
      <HiddenField name={name} value={proposal.id} />
      <VersionField value={proposal.version} />
    </>
  );
  return (
    <>
      {proposal.mayDecide && proposal.isOwn && (
        <Banner tone="info" title={t("amendment.ownTitle")}>
          <p>{t("amendment.own")}</p>
        </Banner>
      )}
      {proposal.mayDecide && !proposal.isOwn && (
        <>
          <Panel title={t("amendment.approveTitle")}>
            <ActionForm action={acts.approve} locale={locale} labels={{ sure: t("sure") }}>
              {seen}
              <p>{texts.approve}</p>
              <CheckboxField name="sure" label={texts.sure} />
              <SubmitButton unavailable={blocked}>{t("amendment.approve")}</SubmitButton>
            </ActionForm>
          </Panel>
          <Panel title={t("amendment.rejectTitle")}>
            <ActionForm
              action={acts.reject}
              locale={locale}
              prefix="tolak-"
              labels={{ note: t("amendment.note") }}
            >
              {seen}
              <TextArea name="note" rows={3} maxLength={600} hint={t("amendment.noteHint")} />
              <SubmitButton tone="secondary">{t("amendment.reject")}</SubmitButton>
            </ActionForm>
          </Panel>
        </>
      )}
      {proposal.mayWithdraw && (
        <Panel title={t("amendment.withdrawTitle")}>
          <ActionForm action={acts.withdraw} locale={locale} prefix="tarik-">
            {seen}
            <p>{t("amendment.withdrawText")}</p>
            <SubmitButton tone="secondary">{t("amendment.withdraw")}</SubmitButton>
          </ActionForm>
        </Panel>
      )}
    </>
  );
}
