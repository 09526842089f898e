import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { RankingsTable } from "#components/ranking/rankings-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadRankings } from "#server/ranking/load-rankings";

interface RankingsPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: RankingsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "ranking" });
  return { title: t("list.title") };
}

export default async function RankingsPage({ params }: RankingsPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/seleksi/${id}/peringkat`);
  const page = await loadRankings(ctx, id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "ranking" });
  return (
    <>
      <PageHead title={t("list.title")} context={inLocale(locale, page.selectionName)} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")}>{t("list.empty")}</EmptyState>
      ) : (
        <Panel flush>
          <RankingsTable
            locale={locale}
            zone={page.zone}
            selectionId={page.selectionId}
            rows={page.rows}
          />
        </Panel>
      )}
    </>
  );
}
