import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { TrailTable } from "#components/record/trail-table";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadTrail } from "#server/record/load-trail";

interface TrailPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[] }>;
}

export async function generateMetadata({ params }: TrailPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "record" });
  return { title: t("title") };
}

export default async function TrailPage({ params, searchParams }: TrailPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/jejak`;
  const ctx = await requestContext(locale, path);
  const page = await loadTrail(ctx, id, (await searchParams).sesudah);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <PageHead
        title={t("title")}
        context={`${inLocale(locale, page.selectionName)} · ${t("context")}`}
        actions={
          <ButtonLink tone="secondary" href={localePath(locale, `${path}/aturan`)}>
            {t("rules")}
          </ButtonLink>
        }
      />
      {page.entries.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <Panel flush>
          <TrailTable locale={locale} zone={page.zone} entries={page.entries} />
        </Panel>
      )}
      <Pager
        firstHref={page.isFirst ? undefined : localePath(locale, path)}
        nextHref={
          page.next === null ? undefined : localePath(locale, `${path}?sesudah=${page.next}`)
        }
      />
    </>
  );
}
