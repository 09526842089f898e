import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterFields } from "#components/supervision/letter-fields";
import { EmptyState } from "#components/ui/empty-state";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { inLocale, isLocale } from "#domain/locale";
import { FINDINGS } from "#domain/supervision/track-record";
import { requestContext } from "#server/context";
import { loadTrackRecord } from "#server/supervision/load-track-record";
import { answer } from "../actions";

interface AnswerProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: AnswerProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "supervision" });
  return { title: t("answer.title") };
}

export default async function AnswerPage({ params }: AnswerProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const path = `${base}/rekam-jejak`;
  const page = await loadTrackRecord(await requestContext(locale, `${path}/jawaban`), id);
  if (page === null || !page.mayRecord) notFound();
  const t = await getTranslations({ locale, namespace: "supervision" });
  const waiting = page.rows.filter(
    ({ requestNumber, isAnswered, isKeptBack }) =>
      requestNumber !== null && !isAnswered && !isKeptBack,
  );
  const labels = Object.fromEntries(
    waiting.flatMap(({ applicationId, name }) => [
      [`finding.${applicationId}`, t("answer.findingOf", { name })],
      [`remark.${applicationId}`, t("answer.remarkOf", { name })],
    ]),
  );
  return (
    <>
      <PageHead
        title={t("answer.title")}
        context={t("answer.context")}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, page.selectionName) },
            { path, name: t("title") },
          ],
        }}
      />
      {waiting.length === 0 ? (
        <EmptyState title={t("answer.none")}>{t("answer.noneText")}</EmptyState>
      ) : (
        <Panel>
          <ActionForm
            action={answer}
            locale={locale}
            labels={{ number: t("letter.number"), dated: t("letter.dated"), ...labels }}
          >
            <HiddenField name="selectionId" value={id} />
            <LetterFields today={page.today} />
            {waiting.map(({ applicationId, name, postTitle }) => (
              <section key={applicationId} className="mt-6">
                <h2 className="s-h3">{name}</h2>
                <p className="s-small s-muted mb-2">{inLocale(locale, postTitle)}</p>
                <div className="s-fieldrow">
                  <SelectField
                    name={`finding.${applicationId}`}
                    label={t("answer.finding")}
                    hint={t("answer.findingHint")}
                    empty={t("answer.notInLetter")}
                    options={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
                  />
                  <TextArea
                    name={`remark.${applicationId}`}
                    label={t("answer.remark")}
                    hint={t("answer.remarkHint")}
                    rows={1}
                    maxLength={2_000}
                  />
                </div>
              </section>
            ))}
            <p className="mt-6">
              <SubmitButton>{t("answer.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      )}
    </>
  );
}
