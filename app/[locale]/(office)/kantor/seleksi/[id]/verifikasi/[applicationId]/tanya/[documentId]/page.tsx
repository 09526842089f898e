import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { documentName } from "#domain/planning/document-name";
import { ANSWER_BY } from "#domain/verification/clarification";
import { requestContext } from "#server/context";
import { loadQuestionForm } from "#server/verification/load-question-form";
import { ask } from "../../../actions";

interface QuestionPageProps {
  readonly params: Promise<{
    locale: string;
    id: string;
    applicationId: string;
    documentId: string;
  }>;
}

export async function generateMetadata({ params }: QuestionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification.clarification" });
  return { title: t("askTitle") };
}

/** A question goes out at once and only once, so it is asked on a page that says what follows. */
export default async function QuestionPage({ params }: QuestionPageProps) {
  const { locale, id, applicationId, documentId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const work = `${queue}/${applicationId}`;
  const ctx = await requestContext(locale, `${work}/tanya/${documentId}`);
  const page = await loadQuestionForm(ctx, applicationId, documentId);
  if (!page || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "verification" });
  const names = await getTranslations({ locale, namespace: "terms.document" });
  const until = lastSecondBefore(page.dueAt);
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("clarification.askAbout", { document: documentName(page.document, names) })}
        context={
          <>
            {page.name} · <span className="s-code">{page.receiptNumber}</span>
            {` · ${inLocale(locale, page.postTitle)}`}
          </>
        }
        trail={{
          locale,
          pages: [
            { path: queue, name: t("queue.title") },
            { path: work, name: page.name },
          ],
        }}
      />
      <Panel title={t("clarification.effects")} id="akibat">
        <ul className="s-list">
          <li>{t("clarification.effectMail")}</li>
          <li>
            {t("clarification.effectUntil", {
              days: page.days,
              at: formatInstant(locale, page.zone, until, "minute"),
            })}
          </li>
          <li>{t("clarification.effectOnce")}</li>
          <li>{t("clarification.effectFile")}</li>
        </ul>
        <ActionForm
          action={ask}
          locale={locale}
          labels={{
            question: t("clarification.question"),
            answerBy: t("clarification.answerBy"),
          }}
        >
          <HiddenField name="applicationId" value={applicationId} />
          <HiddenField name="documentId" value={documentId} />
          <TextArea
            name="question"
            hint={t("clarification.questionHint")}
            rows={4}
            maxLength={1_000}
          />
          <RadioGroup
            name="answerBy"
            choices={ANSWER_BY.map((value) => ({
              value,
              label: t(`clarification.by.${value}`),
              hint: t(`clarification.byHint.${value}`),
            }))}
          />
          <p className="s-row">
            <SubmitButton>{t("clarification.ask")}</SubmitButton>
            <ButtonLink href={localePath(locale, work)} tone="secondary">
              {t("conflict.cancel")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
