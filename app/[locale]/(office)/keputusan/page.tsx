import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DecisionsTable } from "#components/decision/decisions-table";
import { PageHead } from "#components/layout/page-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadDecisions } from "#server/decision/load-decisions";

interface DecisionsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[] }>;
}

export async function generateMetadata({ params }: DecisionsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("list.title") };
}

export default async function DecisionsPage({ params, searchParams }: DecisionsPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/keputusan");
  const page = await loadDecisions(ctx, (await searchParams).sesudah);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  return (
    <>
      <PageHead title={t("list.title")} context={t("list.context")} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")}>{t("list.empty")}</EmptyState>
      ) : (
        <Panel flush>
          <DecisionsTable locale={locale} rows={page.rows} />
        </Panel>
      )}
      <Pager
        firstHref={page.isFirst ? undefined : localePath(locale, "/keputusan")}
        nextHref={
          page.next === null ? undefined : localePath(locale, `/keputusan?sesudah=${page.next}`)
        }
      />
    </>
  );
}
