import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { DocumentLinks } from "#components/verification/document-links";
import { QuestionTag } from "#components/verification/question-tag";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { ClarificationState } from "#domain/verification/clarification";

interface AskedAboutProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly asked: {
    readonly state: ClarificationState;
    readonly question: string;
    readonly dueAt: string;
    readonly answeredAt: string | null;
    readonly answer: string | null;
    readonly replacedId: string | null;
    readonly reopenedAt: string | null;
  } | null;
  /** Address of a document, by its id. */
  readonly hrefOf: (documentId: string) => string;
  /** Where the viewer may ask; null where they may not. */
  readonly ask: string | null;
}

/** Beside a document: what its applicant was asked and said, or the way to ask. */
export function AskedAbout({ locale, zone, asked, hrefOf, ask }: AskedAboutProps) {
  const t = useTranslations("verification.clarification");
  if (asked === null) {
    return (
      ask && (
        <p className="s-judge-marks">
          <TextLink href={ask}>{t("askLink")}</TextLink>
        </p>
      )
    );
  }
  const { state, question, dueAt, answeredAt, answer, replacedId, reopenedAt } = asked;
  const at = (instant: Date) => formatInstant(locale, zone, instant, "minute");
  return (
    <div className="s-indent s-small mt-2">
      <p>
        <QuestionTag state={state} />{" "}
        <span className="s-muted">
          {answeredAt === null
            ? t("until", { at: at(lastSecondBefore(dueAt)) })
            : t("answeredAt", { at: at(new Date(answeredAt)) })}
        </span>
      </p>
      <p className="s-lines mt-1">
        <b>{t("asked")}</b> {question}
      </p>
      {reopenedAt !== null && (
        <p className="mt-1">{t("reopened", { at: at(new Date(reopenedAt)) })}</p>
      )}
      {answer !== null && (
        <p className="s-lines mt-1">
          <b>{t("said")}</b> {answer}
        </p>
      )}
      {replacedId !== null && (
        <p className="s-judge-marks mt-1">
          {t("replaced")} <DocumentLinks href={hrefOf(replacedId)} name={t("sentFile")} />
        </p>
      )}
    </div>
  );
}
