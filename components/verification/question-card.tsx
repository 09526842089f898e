import { useTranslations } from "next-intl";
import { DocumentExample } from "#components/application/document-example";
import { useDocumentName } from "#components/application/document-name";
import { Banner } from "#components/ui/banner";
import { Card } from "#components/ui/card";
import { FileField, UploadForm } from "#components/ui/file-field";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { KeptForm, type KeptFormProps } from "#components/unsaved/kept-form";
import { QuestionTag } from "#components/verification/question-tag";
import { mayBePicture } from "#domain/application/file-types";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatBytes, formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { ClarificationState } from "#domain/verification/clarification";
import type { FormAction } from "#server/form-state";

interface QuestionCardProps extends Pick<KeptFormProps, "unsaved"> {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly applicationId: string;
  readonly question: {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly maxMegabytes: number;
    readonly maxPages: number;
    readonly question: string;
    readonly mayReplace: boolean;
    readonly state: ClarificationState;
    readonly dueAt: string;
    readonly answeredAt: string | null;
    readonly answer: string | null;
    readonly documentId: string;
    readonly replacementId: string | null;
    readonly reopenedAt: string | null;
  };
  /** Whether answers are still taken at all. */
  readonly running: boolean;
  /** Why the last file was refused. */
  readonly refusal: string | null;
  readonly answer: FormAction;
}

/** What the applicant was asked about one document, and the way to answer, or the answer. */
export function QuestionCard(props: QuestionCardProps) {
  const { locale, zone, applicationId, question, running } = props;
  const t = useTranslations("verification.clarification");
  const nameOf = useDocumentName();
  const { id, state, dueAt, answeredAt, answer, documentId, replacementId, reopenedAt } = question;
  const until = formatInstant(locale, zone, lastSecondBefore(dueAt), "minute");
  const fileOf = (file: string) => localePath(locale, `/lamaran/${applicationId}/berkas/${file}`);
  return (
    <Card as="section" look={state === "WAITING" && running ? "current" : "plain"}>
      <div id={`d-${id}`}>
        <p className="s-row-between">
          <QuestionTag state={state} />
          <span className="s-small s-muted">
            {answeredAt === null
              ? t("until", { at: until })
              : t("answeredAt", {
                  at: formatInstant(locale, zone, new Date(answeredAt), "minute"),
                })}
          </span>
        </p>
        <h2 className="mt-2">{nameOf(question)}</h2>
        <p className="s-lines mt-2">{question.question}</p>
        <p className="s-small mt-2">
          <TextLink file href={fileOf(documentId)}>
            {t("sentFile")}
          </TextLink>
          {replacementId !== null && (
            <>
              {" · "}
              <TextLink file href={fileOf(replacementId)}>
                {t("newFile")}
              </TextLink>
            </>
          )}
        </p>
        {answer !== null && (
          <blockquote className="s-indent s-lines mt-4">
            <p>{answer}</p>
          </blockquote>
        )}
        {reopenedAt !== null && state === "WAITING" && (
          <div className="mt-4">
            <Banner tone="danger" icon="alert-triangle">
              <p>
                {t("reopenedOwn", {
                  at: formatInstant(locale, zone, new Date(reopenedAt), "minute"),
                  until,
                })}
              </p>
            </Banner>
          </div>
        )}
        {state === "LAPSED" && <p className="mt-4">{t("lapsedText", { at: until })}</p>}
        {state === "WAITING" && running && <AnswerForms {...props} />}
      </div>
    </Card>
  );
}

function AnswerForms(props: QuestionCardProps) {
  const { locale, applicationId, question, refusal, answer, unsaved } = props;
  const t = useTranslations("verification.clarification");
  const documents = useTranslations("application.documents");
  const nameOf = useDocumentName();
  const { id, mayReplace, maxMegabytes, maxPages } = question;
  const limit = formatBytes(locale, maxMegabytes * 1_000_000);
  const orPicture = mayBePicture(question.code);
  const words = (
    <KeptForm
      action={answer}
      locale={locale}
      unsaved={unsaved}
      labels={{ answer: t("answerLabel") }}
      prefix={`jawab-${id}-`}
    >
      <HiddenField name="clarificationId" value={id} />
      <TextArea name="answer" hint={t("answerHint")} rows={4} maxLength={2_000} />
      <p>
        <SubmitButton tone={mayReplace ? "secondary" : "primary"}>{t("send")}</SubmitButton>
      </p>
    </KeptForm>
  );
  if (!mayReplace) return <div className="mt-4">{words}</div>;
  return (
    <div className="s-stack-6 mt-4">
      <UploadForm action={localePath(locale, `/lamaran/${applicationId}/klarifikasi/${id}/unggah`)}>
        <FileField
          id={`f-${id}`}
          name="berkas"
          label={t("fileLabel", { name: nameOf(question) })}
          hint={documents(orPicture ? "limitPhoto" : "limit", { limit, pages: maxPages })}
          accept={orPicture ? "application/pdf,.pdf,image/jpeg,image/png" : "application/pdf,.pdf"}
          error={refusal}
        />
        <DocumentExample code={question.code} name={nameOf(question)} />
        <p className="mt-4">
          <SubmitButton>{t("replace")}</SubmitButton>
        </p>
      </UploadForm>
      <details className="s-small" open={unsaved?.kept != null}>
        <summary>{t("wordsInstead")}</summary>
        <div className="mt-2">{words}</div>
      </details>
    </div>
  );
}
