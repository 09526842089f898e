import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link";
import { FailureList, type FoundedFailure } from "#components/verification/failure-list";
import { type LookedAt, SourceList } from "#components/verification/source-list";
import { VerdictTag } from "#components/verification/verdict-tag";
import type { Locale } from "#domain/locale";
import type { AdminVerdict } from "#domain/verification/terms";

interface BatchPreviewProps {
  readonly locale: Locale;
  readonly preview: {
    readonly name: string;
    readonly receiptNumber: string | null;
    readonly proposal: AdminVerdict;
    readonly explanation: string;
    readonly failures: readonly FoundedFailure[];
    readonly looked: readonly LookedAt[];
    readonly previousId: string | null;
    readonly nextId: string | null;
  };
  /** As a mail program shows it. */
  readonly letter: ReactNode;
  readonly hrefOf: (applicationId: string) => string;
}

/** What one person will be sent, what their account will show, and what was looked at. */
export function BatchPreview({ locale, preview, letter, hrefOf }: BatchPreviewProps) {
  const t = useTranslations("verification.batch");
  return (
    <div className="s-stack-6">
      <p className="s-row s-small">
        <b>{preview.name}</b> <span className="s-code">{preview.receiptNumber}</span>
        <VerdictTag verdict={preview.proposal} />
      </p>
      <section className="s-stack-2">
        <h3>{t("letter")}</h3>
        {letter}
      </section>
      {preview.proposal === "NOT_ELIGIBLE" && (
        <section className="s-stack-2">
          <h3>{t("account")}</h3>
          <div className="s-indent s-small">
            <p className="s-lines">{preview.explanation}</p>
            <FailureList locale={locale} failures={preview.failures} />
          </div>
        </section>
      )}
      {preview.looked.length > 0 && (
        <section className="s-stack-2">
          <h3>{t("looked")}</h3>
          <p className="s-small s-muted">{t("lookedHint")}</p>
          <div className="s-indent s-small">
            <SourceList locale={locale} looked={preview.looked} />
          </div>
        </section>
      )}
      <p className="s-row-between s-small">
        {preview.previousId !== null && (
          <TextLink href={hrefOf(preview.previousId)}>{t("previous")}</TextLink>
        )}
        {preview.nextId !== null && <TextLink href={hrefOf(preview.nextId)}>{t("next")}</TextLink>}
      </p>
      <p className="s-small s-muted">{t("private")}</p>
    </div>
  );
}
