import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { VerdictTag } from "#components/verification/verdict-tag";
import type { Locale } from "#domain/locale";
import type { AdminVerdict } from "#domain/verification/terms";
import type { FormAction } from "#server/form-state";

type Proposal = {
  readonly proposal: AdminVerdict;
  readonly explanation: string;
  readonly proposerName: string;
  readonly returnReason: string | null;
  readonly confirmed: boolean;
  readonly seen: number;
};

interface ProposalFormProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly applicationId: string;
  readonly proposal: Proposal | null;
  /** When it was proposed, in words. */
  readonly proposedAt: string;
  readonly progress: { readonly total: number; readonly judged: number; readonly notMet: number };
  /** The reasons put together: where the explanation starts from. */
  readonly suggestion: string;
  readonly editable: boolean;
  /** Whose signature another proposal would undo. */
  readonly signedBy: string | null;
}

/** MS or TMS as it goes to the panel. */
export function ProposalForm(props: ProposalFormProps) {
  const { locale, action, applicationId, proposal, progress, editable } = props;
  const t = useTranslations("verification.proposal");
  const open = progress.total - progress.judged;
  const count = progress.notMet;
  const isOutdated = proposal !== null && (proposal.proposal === "NOT_ELIGIBLE") !== count > 0;
  return (
    <>
      {proposal !== null && (
        <p className="s-row s-small">
          <VerdictTag verdict={proposal.proposal} />
          {proposal.confirmed
            ? t("confirmed")
            : t("current", { name: proposal.proposerName, at: props.proposedAt })}
        </p>
      )}
      {!editable && proposal?.explanation && <p className="s-indent">{proposal.explanation}</p>}
      {proposal?.returnReason != null && (
        <Banner tone="warning" title={t("returned")} level={3}>
          <p>{proposal.returnReason}</p>
        </Banner>
      )}
      {editable && props.signedBy !== null && (
        <Banner tone="warning">
          <p>{t("signed", { name: props.signedBy })}</p>
        </Banner>
      )}
      {editable && isOutdated && (
        <Banner tone="warning">
          <p>{t("outdated")}</p>
        </Banner>
      )}
      {editable && (
        <ActionForm
          action={action}
          locale={locale}
          prefix="usulan-"
          labels={{ proposal: t("choice"), explanation: t("explanation") }}
        >
          <HiddenField name="applicationId" value={applicationId} />
          <VersionField name="seen" value={proposal?.seen ?? 0} />
          <RadioGroup
            name="proposal"
            // What the findings say, since a proposal against them is refused.
            value={proposal?.proposal ?? (count > 0 ? "NOT_ELIGIBLE" : "ELIGIBLE")}
            choices={[
              { value: "ELIGIBLE", label: t(count > 0 ? "eligibleOnly" : "eligible") },
              {
                value: "NOT_ELIGIBLE",
                label: count > 0 ? t("notEligible", { count }) : t("notEligibleOnly"),
              },
            ]}
          />
          <TextArea
            name="explanation"
            hint={t("explanationHint")}
            value={proposal?.explanation || props.suggestion}
            rows={3}
            maxLength={1000}
          />
          <div className="s-stack-tight">
            <SubmitButton
              tone="secondary"
              unavailable={open > 0 ? t("incomplete", { open }) : undefined}
            >
              {proposal === null ? t("send") : t("replace")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}
