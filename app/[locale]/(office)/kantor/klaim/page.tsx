import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClaimTable } from "#components/accounts/claim-table";
import { PageHead } from "#components/layout/page-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { Tabs } from "#components/ui/tabs";
import { isLocale, localePath } from "#domain/locale";
import { loadClaims } from "#server/accounts/load-claims";
import { requestContext } from "#server/context";

interface ClaimsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ selesai?: string | string[]; sesudah?: string | string[] }>;
}

export async function generateMetadata({ params }: ClaimsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts.claims" });
  return { title: t("title") };
}

export default async function ClaimsPage({ params, searchParams }: ClaimsPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/klaim");
  const { selesai, sesudah } = await searchParams;
  const page = await loadClaims(ctx, { over: selesai !== undefined, after: sesudah });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts.claims" });
  const open = localePath(locale, "/kantor/klaim");
  const over = `${open}?selesai=ya`;
  const here = page.isOpen ? open : over;
  return (
    <>
      <PageHead title={t("title")} context={t("context")} />
      <div className="s-stack-6">
        <Tabs
          label={t("tabs")}
          tabs={[
            { href: open, name: t("open"), current: page.isOpen },
            { href: over, name: t("over"), current: !page.isOpen },
          ]}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
        ) : (
          <Panel flush>
            <ClaimTable locale={locale} rows={page.rows} />
          </Panel>
        )}
        <Pager
          firstHref={page.isFirst ? undefined : here}
          nextHref={
            page.next === null ? undefined : `${here}${page.isOpen ? "?" : "&"}sesudah=${page.next}`
          }
        />
      </div>
    </>
  );
}
