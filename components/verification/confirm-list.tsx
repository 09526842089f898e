import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { FailureList, type FoundedFailure } from "#components/verification/failure-list";
import { VerdictTag } from "#components/verification/verdict-tag";
import { type Locale, localePath } from "#domain/locale";
import type { AdminVerdict } from "#domain/verification/terms";
import type { FormAction } from "#server/form-state";

export type Proposal = {
  readonly applicationId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly proposal: AdminVerdict | null;
  readonly explanation: string;
  readonly returnReason: string | null;
  readonly version: number;
  readonly ready: boolean;
  readonly changed: boolean;
  readonly progress: { readonly total: number; readonly judged: number; readonly notMet: number };
  readonly failures: readonly FoundedFailure[];
};

interface ConfirmListProps {
  readonly locale: Locale;
  /** Address of the queue without its language. */
  readonly path: string;
  readonly proposals: readonly Proposal[];
  /** Sends one back; null once the post is decided. */
  readonly sendBack: FormAction | null;
}

/** Every proposal in full: the chair reads each one before deciding on all of them. */
export function ConfirmList({ locale, path, proposals, sendBack }: ConfirmListProps) {
  const t = useTranslations("verification.confirm");
  return (
    <ul className="s-proposals">
      {proposals.map((each) => (
        <li key={each.applicationId}>
          <div className="s-judge-top">
            <div>
              <h3>
                <TextLink href={localePath(locale, `${path}/${each.applicationId}`)}>
                  {each.name}
                </TextLink>
              </h3>
              <p className="s-small s-muted">
                <span className="s-code">{each.receiptNumber}</span> ·{" "}
                {t("findings", each.progress)}
              </p>
              {each.changed && <Tag tone="warning">{t("changed")}</Tag>}
            </div>
            <VerdictTag verdict={each.proposal} />
          </div>
          {each.failures.length > 0 && <FailureList locale={locale} failures={each.failures} />}
          {each.proposal === "NOT_ELIGIBLE" && (
            <div className="s-indent s-small">
              <b>{t("explanation")}</b>
              <p className="s-lines">{each.explanation}</p>
            </div>
          )}
          {each.returnReason !== null && (
            <p className="s-small s-muted">{t("returned", { reason: each.returnReason })}</p>
          )}
          {each.proposal !== null && !each.ready && <Tag tone="warning">{t("outdated")}</Tag>}
          {sendBack !== null && each.proposal !== null && (
            <details className="s-small">
              <summary>
                {t("back")}
                <span className="s-sr">: {each.name}</span>
              </summary>
              <ActionForm
                action={sendBack}
                locale={locale}
                prefix={`${each.applicationId}-`}
                labels={{ reason: t("backReason") }}
              >
                <HiddenField name="applicationId" value={each.applicationId} />
                <HiddenField name="version" value={each.version} />
                <TextArea name="reason" rows={2} maxLength={500} />
                <SubmitButton tone="secondary" size="small">
                  {t("backSend")}
                </SubmitButton>
              </ActionForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
