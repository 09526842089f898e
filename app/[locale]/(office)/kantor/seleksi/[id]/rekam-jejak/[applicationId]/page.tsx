import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { FindingTag } from "#components/supervision/finding-tag";
import { LetterFields } from "#components/supervision/letter-fields";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { VersionField } from "#components/ui/version-field";
import { formatDay, formatInstant } from "#domain/format";
import { inLocale, isLocale } from "#domain/locale";
import { FINDINGS } from "#domain/supervision/track-record";
import { requestContext } from "#server/context";
import { loadTrackRecordHistory } from "#server/supervision/load-track-record";
import { correct } from "../actions";

interface HistoryProps {
  readonly params: Promise<{ locale: string; id: string; applicationId: string }>;
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "supervision" });
  return { title: t("history.title") };
}

export default async function HistoryPage({ params }: HistoryProps) {
  const { locale, id, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const path = `${base}/rekam-jejak`;
  const ctx = await requestContext(locale, `${path}/${applicationId}`);
  const page = await loadTrackRecordHistory(ctx, applicationId);
  if (page === null || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "supervision" });
  const [current] = page.answers;
  return (
    <>
      <PageHead
        title={page.name}
        context={inLocale(locale, page.postTitle)}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, page.selectionName) },
            { path, name: t("title") },
          ],
        }}
      />
      <div className="s-stack-6">
        <Panel id="riwayat" title={t("history.title")}>
          <ol className="s-thread">
            {page.answers.map((each) => (
              <li key={each.edition}>
                <span className="s-when">
                  {t("history.by", {
                    name: each.recordedBy,
                    at: formatInstant(locale, page.zone, new Date(each.recordedAt)),
                  })}
                </span>
                <p>
                  <FindingTag finding={each.finding} />
                </p>
                {each.remark !== "" && <p className="whitespace-pre-line">{each.remark}</p>}
                <p className="s-small">
                  {t("history.letter", {
                    number: each.letterNumber,
                    dated: formatDay(locale, each.letterDated),
                  })}
                </p>
                <p className="s-small">
                  {each.reason === ""
                    ? t("history.first")
                    : t("history.reason", { reason: each.reason })}
                </p>
              </li>
            ))}
          </ol>
        </Panel>
        {page.mayCorrect && current !== undefined && (
          <Panel id="betulkan" title={t("correct.title")} footer={t("correct.text")}>
            <ActionForm
              action={correct}
              locale={locale}
              labels={{
                number: t("letter.number"),
                dated: t("letter.dated"),
                finding: t("answer.finding"),
                remark: t("answer.remark"),
                reason: t("correct.reason"),
              }}
            >
              <HiddenField name="applicationId" value={applicationId} />
              <VersionField value={current.edition} />
              <LetterFields
                today={page.today}
                number={current.letterNumber}
                dated={current.letterDated}
              />
              <RadioGroup
                name="finding"
                value={current.finding}
                choices={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
              />
              <TextArea
                name="remark"
                value={current.remark}
                hint={t("answer.remarkHint")}
                rows={3}
                maxLength={2_000}
              />
              <TextArea name="reason" rows={2} maxLength={2_000} />
              <p className="mt-4">
                <SubmitButton>{t("correct.submit")}</SubmitButton>
              </p>
            </ActionForm>
          </Panel>
        )}
      </div>
    </>
  );
}
