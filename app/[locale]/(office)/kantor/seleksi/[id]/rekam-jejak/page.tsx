import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LettersPanel } from "#components/supervision/letters-panel";
import { RequestPanel } from "#components/supervision/request-panel";
import { TrackRecordTable } from "#components/supervision/track-record-table";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { formatBytes } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { formAnswer, type Query } from "#server/form-answer";
import { MOST_PAPER_BYTES, PAPER_PAGES } from "#server/paper/record-paper";
import { LETTER_REFUSALS } from "#server/supervision/attach-letter";
import { loadTrackRecord } from "#server/supervision/load-track-record";
import { request } from "./actions";

interface TrackRecordProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({
  params,
}: Pick<TrackRecordProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "supervision" });
  return { title: t("title") };
}

export default async function TrackRecordPage({ params, searchParams }: TrackRecordProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}/rekam-jejak`;
  const page = await loadTrackRecord(await requestContext(locale, base), id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "supervision" });
  const query = await searchParams;
  const limit = formatBytes(locale, MOST_PAPER_BYTES);
  const facts = { size: t("letters.unknownSize"), limit, ...PAPER_PAGES };
  const { refusal } = await formAnswer(locale, query, LETTER_REFUSALS, facts);
  const { open, asked, rows, mayRecord } = page;
  const standing = open > 0 ? t("open", { open, asked }) : t("complete", { asked });
  return (
    <>
      <PageHead
        title={t("title")}
        context={asked === 0 ? t("context") : `${t("context")} · ${standing}`}
        actions={
          mayRecord &&
          open > 0 && (
            <ButtonLink href={localePath(locale, `${base}/jawaban`)}>
              {t("answer.title")}
            </ButtonLink>
          )
        }
      />
      <div className="s-stack-6">
        {query.tersimpan !== undefined && <Banner tone="success" title={t("saved")} />}
        {rows.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
        ) : (
          <>
            <RequestPanel locale={locale} base={base} page={page} action={request} />
            <Panel flush>
              <TrackRecordTable locale={locale} base={base} rows={rows} />
            </Panel>
            <LettersPanel
              locale={locale}
              base={base}
              limit={limit}
              letters={page.letters}
              error={refusal && [refusal.what, refusal.remedy].filter(Boolean).join(" ")}
            />
          </>
        )}
        <Panel id="siapa" title={t("who.title")}>
          <ul className="s-list">
            <li>{t("who.handlers")}</li>
            <li>{t("who.scorers")}</li>
            <li>{t("who.trail")}</li>
          </ul>
        </Panel>
      </div>
    </>
  );
}
