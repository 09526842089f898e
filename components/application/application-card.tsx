import { useTranslations } from "next-intl";
import { TimeLeftBox } from "#components/application/deadline";
import { ApplicationStateTag } from "#components/application/state-tag";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Progress } from "#components/ui/progress";
import { TextLink } from "#components/ui/text-link";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { TimeLeft } from "#domain/application/time-left";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

export type ApplicationSummary = {
  readonly id: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly state: ApplicationState;
  readonly receiptNumber: string | null;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  readonly closesAt: string | null;
  readonly left: TimeLeft | null;
  readonly documents: { readonly asked: number; readonly missing: number } | null;
};

interface CardProps {
  readonly locale: Locale;
  readonly application: ApplicationSummary;
}

/** One running application: its state unmistakable, what is missing, and how long there is time. */
export function ApplicationCard({ locale, application }: CardProps) {
  const t = useTranslations("application");
  const { id, state, zone, documents, closesAt } = application;
  const isDraft = state === "DRAFT";
  const title = inLocale(locale, application.postTitle);
  const at = (instant: string) => formatInstant(locale, zone, new Date(instant));
  return (
    <Card as="article" look={isDraft ? "warning" : "plain"}>
      <p className="s-row">
        <ApplicationStateTag state={state} />
        <span className="s-small s-muted">
          {isDraft || application.submittedAt === null
            ? t("home.saved", { at: at(application.changedAt) })
            : t("home.sentAt", { at: at(application.submittedAt) })}
        </span>
      </p>
      <h2 className="mt-2">{title}</h2>
      <p className="mt-1">
        {inLocale(locale, application.selectionName)} · {application.agencyName}
      </p>
      {application.receiptNumber !== null && (
        <p className="s-small s-muted">
          {t("home.receipt", { number: application.receiptNumber })}
        </p>
      )}
      {documents !== null && documents.asked > 0 && (
        <div className="mt-3">
          <Progress
            value={documents.asked - documents.missing}
            max={documents.asked}
            label={t("home.documentsDone", {
              done: documents.asked - documents.missing,
              asked: documents.asked,
            })}
            aside={
              documents.missing > 0 && t("home.documentsMissing", { count: documents.missing })
            }
          />
        </div>
      )}
      {isDraft && closesAt !== null && (
        <div className="mt-3">
          <TimeLeftBox locale={locale} zone={zone} closesAt={closesAt} left={application.left} />
        </div>
      )}
      <p className="s-row mt-4">
        <ButtonLink
          href={localePath(locale, `/lamaran/${id}`)}
          tone={isDraft ? "primary" : "secondary"}
          wide="phone"
        >
          {t(isDraft ? "home.continue" : "home.status")}
          <span className="s-sr"> {title}</span>
        </ButtonLink>
        {isDraft && (
          <TextLink href={localePath(locale, `/lamaran/${id}/mundur`)}>
            {t("home.discard")}
          </TextLink>
        )}
      </p>
    </Card>
  );
}

/** An application that has ended, in one line. */
export function EndedApplication({ locale, application }: CardProps) {
  const t = useTranslations("application.home");
  const { id, zone, submittedAt, receiptNumber } = application;
  const facts = [
    inLocale(locale, application.selectionName),
    submittedAt && t("sentAt", { at: formatInstant(locale, zone, new Date(submittedAt), "date") }),
    receiptNumber,
  ];
  return (
    <li className="s-row-between">
      <div>
        <TextLink href={localePath(locale, `/lamaran/${id}`)}>
          {inLocale(locale, application.postTitle)}
        </TextLink>
        <p className="s-small s-muted">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <ApplicationStateTag state={application.state} />
    </li>
  );
}
