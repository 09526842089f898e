import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { InfectedFiles } from "#components/application/infected-files";
import { NextDuty } from "#components/application/next-duty";
import { PublishedResults } from "#components/application/published-results";
import { type StageOfOwn, StageTimeline } from "#components/application/stage-timeline";
import { ApplicationStateTag } from "#components/application/state-tag";
import { type OwnNotice, OwnNotices } from "#components/notification/own-notices";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { TextLink } from "#components/ui/text-link";
import type { FoundedFailure } from "#components/verification/failure-list";
import type { ApplicationState } from "#domain/application/life-cycle";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatBytes, formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { DocumentCode, StageKind } from "#domain/planning/terms";

type StatusApplication = {
  readonly id: string;
  readonly state: ApplicationState;
  readonly post: { readonly title: Bilingual };
  readonly selection: {
    readonly name: Bilingual;
    readonly isOpen: boolean;
    readonly contact: readonly string[];
  };
  readonly zone: Zone;
  readonly receiptNumber: string | null;
  readonly candidateCode: string | null;
  readonly paperCode: string | null;
  readonly submittedAt: string | null;
  readonly endedAt: string | null;
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly mandatory: boolean;
    readonly current: {
      readonly id: string;
      readonly fileName: string;
      readonly bytes: number;
      readonly waits: boolean;
    } | null;
    readonly infected: {
      readonly infection: { readonly name: string; readonly at: string };
    } | null;
  }[];
};

type OwnObjectionPlace = {
  readonly kind: StageKind;
  /** Without language. */
  readonly path: string;
  readonly filed: boolean;
  readonly endsAt: string | null;
};

interface StatusViewProps {
  readonly locale: Locale;
  readonly application: StatusApplication;
  readonly stages: readonly StageOfOwn[];
  readonly explanation: string | null;
  readonly failures: readonly FoundedFailure[];
  readonly objections: readonly OwnObjectionPlace[];
  readonly questions: { readonly waiting: number; readonly endsAt: string | null } | null;
  readonly notices: readonly OwnNotice[];
  /** Whether the panel has decided to cancel the post. */
  readonly isGivenUp: boolean;
  /** Whether the person may still end it. */
  readonly canWithdraw: boolean;
}

/** Where a sent application is: the next duty first, then what was published, then the course. */
export function StatusView(props: StatusViewProps) {
  const { locale, application, stages, explanation, failures, objections, questions } = props;
  const { notices, isGivenUp, canWithdraw } = props;
  const { id, state, zone, receiptNumber, candidateCode, submittedAt } = application;
  const t = useTranslations("application");
  const facts = [
    receiptNumber,
    submittedAt && formatInstant(locale, zone, new Date(submittedAt)),
    candidateCode && t("status.code", { code: candidateCode }),
  ];
  return (
    <div className="s-cols">
      <div className="s-stack-6">
        <div>
          <h1>{inLocale(locale, application.post.title)}</h1>
          <p className="s-muted mt-1">{inLocale(locale, application.selection.name)}</p>
          <p className="s-row mt-2">
            <ApplicationStateTag state={state} />
            <span className="s-small s-muted">{facts.filter(Boolean).join(" · ")}</span>
          </p>
        </div>
        <InfectedFiles locale={locale} zone={zone} documents={application.documents} />
        {questions !== null && (
          <QuestionsCard locale={locale} id={id} zone={zone} questions={questions} />
        )}
        {/* Which else would say that there is nothing to do. */}
        {(questions?.waiting ?? 0) === 0 && (
          <NextDuty
            locale={locale}
            application={application}
            stages={stages}
            explanation={explanation}
            failures={failures}
            isGivenUp={isGivenUp}
          />
        )}
        {objections.map((each) => (
          <ObjectionLink key={each.kind} locale={locale} zone={zone} objection={each} />
        ))}
        <PublishedResults locale={locale} zone={zone} stages={stages} />
        <OwnNotices locale={locale} zone={zone} notices={notices} />
        {submittedAt !== null && (
          <section>
            <h2>{t("status.journey")}</h2>
            <div className="mt-4">
              <StageTimeline locale={locale} zone={zone} sentAt={submittedAt} stages={stages} />
            </div>
          </section>
        )}
      </div>
      <aside className="s-stack-6">
        <OwnFiles locale={locale} application={application} />
        {application.selection.contact.length > 0 && (
          <section>
            <h2 className="s-h3">{t("draftPage.help")}</h2>
            {application.selection.contact.map((line) => (
              <p key={line} className="s-small">
                {line}
              </p>
            ))}
          </section>
        )}
        {canWithdraw && (
          <section>
            <h2 className="s-h3">{t("draftPage.withdraw")}</h2>
            <p className="s-small mt-1">
              <TextLink href={localePath(locale, `/lamaran/${id}/mundur`)}>
                {t("draftPage.withdrawLink")}
              </TextLink>
            </p>
          </section>
        )}
      </aside>
    </div>
  );
}

interface QuestionsCardProps {
  readonly locale: Locale;
  readonly id: string;
  readonly zone: Zone;
  readonly questions: { readonly waiting: number; readonly endsAt: string | null };
}

/** The first duty of whoever was asked about a document, and the way back to what was said. */
function QuestionsCard({ locale, id, zone, questions }: QuestionsCardProps) {
  const t = useTranslations("verification.clarification");
  const { waiting, endsAt } = questions;
  const path = localePath(locale, `/lamaran/${id}/klarifikasi`);
  if (waiting === 0 || endsAt === null) {
    return (
      <p className="s-small">
        <TextLink href={path}>{t("link")}</TextLink>
      </p>
    );
  }
  const last = lastSecondBefore(endsAt);
  return (
    <Card as="section" look="warning">
      <h2>{t("duty", { count: waiting })}</h2>
      <p className="mt-2">{t("dutyText", { at: formatInstant(locale, zone, last, "minute") })}</p>
      <p className="mt-4">
        <ButtonLink href={path}>{t("dutyLink")}</ButtonLink>
      </p>
    </Card>
  );
}

interface ObjectionLinkProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly objection: OwnObjectionPlace;
}

/** The way to object to a result while it is open, and to the answer afterwards. */
function ObjectionLink({ locale, zone, objection }: ObjectionLinkProps) {
  const t = useTranslations("verification.objection");
  const stage = useTranslations("terms.stage");
  const { kind, path, filed, endsAt } = objection;
  const last = endsAt === null ? null : lastSecondBefore(endsAt);
  const words =
    kind === "ADMIN_CHECK"
      ? t(filed ? "linkFiled" : "link")
      : t(filed ? "linkFiledTo" : "linkTo", { stage: stage(kind) });
  return (
    <p className="s-row">
      <ButtonLink tone="secondary" href={localePath(locale, path)}>
        {words}
      </ButtonLink>
      {!filed && last !== null && (
        <span className="s-small s-muted">
          {t("linkUntil", { at: formatInstant(locale, zone, last, "minute") })}
        </span>
      )}
    </p>
  );
}

function OwnFiles({ locale, application }: Pick<StatusViewProps, "locale" | "application">) {
  const { id, receiptNumber, submittedAt, documents } = application;
  const t = useTranslations("application");
  const nameOf = useDocumentName();
  return (
    <section>
      <h2 className="s-h3">{t("status.files")}</h2>
      <ul className="s-list s-small">
        {receiptNumber !== null && submittedAt !== null && (
          <li>
            <TextLink href={localePath(locale, `/lamaran/${id}/terkirim`)}>
              {t("status.receipt", { number: receiptNumber })}
            </TextLink>
          </li>
        )}
        {documents.map(
          (document) =>
            document.current !== null && (
              <li key={document.id}>
                <TextLink
                  file
                  href={localePath(locale, `/lamaran/${id}/berkas/${document.current.id}`)}
                >
                  {nameOf(document)}
                </TextLink>{" "}
                <span className="s-muted">
                  (PDF, {formatBytes(locale, document.current.bytes)})
                  {document.current.waits && ` · ${t("tag.waits")}`}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
