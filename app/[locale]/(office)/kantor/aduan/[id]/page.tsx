import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ComplaintFacts } from "#components/complaint/complaint-facts";
import { HandlingForms } from "#components/complaint/handling-forms";
import { ComplaintStateTag } from "#components/complaint/state-tag";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { loadComplaint } from "#server/complaint/load-complaint";
import { requestContext } from "#server/context";
import { answer, forward, note, review } from "./actions";

interface ComplaintPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ kode?: string | string[] }>;
}

export async function generateMetadata({ params }: ComplaintPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "complaint" });
  return { title: t("office.title") };
}

export default async function ComplaintPage({ params, searchParams }: ComplaintPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/aduan/${id}`);
  const { kode } = await searchParams;
  const page = await loadComplaint(ctx, id, kode);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "complaint" });
  const { zone, reviewed, outcome, handling, newCode } = page;
  const instant = (at: string) => formatInstant(locale, zone, new Date(at));
  return (
    <>
      <PageHead
        title={t("detail.title", { number: page.number })}
        context={<ComplaintStateTag state={page.state} />}
        trail={{ locale, pages: [{ path: "/kantor/aduan", name: t("office.title") }] }}
      />
      <div className="s-stack-6">
        {newCode !== null && (
          <Banner tone="success" title={t("detail.newCode", { code: newCode })}>
            <p>{t("detail.newCodeText")}</p>
            <p>
              <TextLink href={localePath(locale, `/lapor/${newCode}/terkirim`)}>
                {t("detail.attach")}
              </TextLink>
            </p>
          </Banner>
        )}
        {handling === null && (
          <Banner tone="info">
            <p>{t("detail.readOnly")}</p>
          </Banner>
        )}
        <div className="s-split">
          <div className="s-gapstack">
            <Panel id="isi-laporan" title={t("detail.what")}>
              <p className="s-text whitespace-pre-line">{page.story}</p>
            </Panel>
            {outcome !== null && (
              <Panel
                id="hasil"
                title={t("detail.outcome")}
                footer={t("detail.by", { name: outcome.by, at: instant(outcome.at) })}
              >
                {outcome.forwardedTo !== null && (
                  <p className="mb-3">
                    <b>{t("detail.forwardedTo")}:</b> {outcome.forwardedTo}
                  </p>
                )}
                <p className="s-text whitespace-pre-line">{outcome.answer}</p>
              </Panel>
            )}
            {handling !== null && (
              <HandlingForms
                locale={locale}
                complaint={page}
                actions={{ review, answer, forward }}
              />
            )}
          </div>
          <div className="s-gapstack">
            <Panel
              id="keterangan"
              title={t("detail.facts")}
              footer={
                reviewed === null
                  ? undefined
                  : t("detail.reviewed", { name: reviewed.by, at: instant(reviewed.at) })
              }
            >
              <ComplaintFacts locale={locale} page={page} />
            </Panel>
            {handling !== null && (
              <Panel id="catatan" title={t("detail.notes")}>
                {handling.notes.length === 0 && <p>{t("detail.noNotes")}</p>}
                <ol className="s-thread">
                  {handling.notes.map((each) => (
                    <li key={each.id}>
                      <span className="s-when">
                        {t("detail.by", { name: each.author, at: instant(each.at) })}
                      </span>
                      <p className="whitespace-pre-line">{each.text}</p>
                    </li>
                  ))}
                </ol>
                <div className="mt-6">
                  <ActionForm
                    action={note}
                    locale={locale}
                    prefix="note-"
                    labels={{ text: t("detail.note") }}
                  >
                    <HiddenField name="complaintId" value={id} />
                    <TextArea name="text" hint={t("detail.noteHint")} rows={3} maxLength={2_000} />
                    <p className="mt-4">
                      <SubmitButton tone="secondary">{t("detail.noteSubmit")}</SubmitButton>
                    </p>
                  </ActionForm>
                </div>
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
