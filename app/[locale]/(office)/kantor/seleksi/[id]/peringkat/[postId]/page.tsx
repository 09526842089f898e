import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ObjectionsNote } from "#components/ranking/objections-note";
import { RankingSteps } from "#components/ranking/ranking-steps";
import { RankingTable } from "#components/ranking/ranking-table";
import { TieNote } from "#components/ranking/tie-note";
import { Banner } from "#components/ui/banner";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadRanking } from "#server/ranking/load-ranking";

interface RankingPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: RankingPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "ranking" });
  return { title: t("list.title") };
}

export default async function RankingPage({ params }: RankingPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/peringkat/${postId}`;
  const page = await loadRanking(await requestContext(locale, path), postId);
  if (page === null || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "ranking" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const title = inLocale(locale, page.postTitle);
  const isFinal = page.state !== "PROVISIONAL" && page.state !== "NOT_COMPUTED";
  const waiting = page.waiting.map((kind) => terms(`stage.${kind}`));
  return (
    <>
      <PageHead
        title={isFinal ? t("page.final") : t("page.provisional")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        trail={{
          locale,
          pages: [{ path: `/kantor/seleksi/${id}/peringkat`, name: t("list.title") }],
        }}
        actions={<RankingSteps locale={locale} path={path} page={page} />}
      />
      <div className="s-gapstack">
        <ObjectionsNote locale={locale} zone={page.zone} objections={page.objections} />
        {waiting.length > 0 && (
          <Banner tone="info" title={t("page.waitingTitle")}>
            <p>{t("page.waiting", { stages: new Intl.ListFormat(locale).format(waiting) })}</p>
          </Banner>
        )}
        {page.rows.length === 0 ? (
          <EmptyState title={t("page.emptyTitle")}>{t("page.empty")}</EmptyState>
        ) : (
          <Panel flush>
            <RankingTable
              locale={locale}
              state={page.state}
              announcementNumber={page.announcementNumber}
              components={page.components}
              planned={page.components.length + page.waiting.length}
              rows={page.rows}
            />
          </Panel>
        )}
        {page.unranked.length > 0 && (
          <Banner tone="warning" title={t("page.unrankedTitle")}>
            <p>{page.unranked.map(({ candidateCode }) => candidateCode).join(", ")}</p>
          </Banner>
        )}
        <TieNote locale={locale} page={page} />
      </div>
    </>
  );
}
