import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { SystemLetterTable } from "#components/notification/system-letter-table";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { Tabs } from "#components/ui/tabs";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSystemLetters } from "#server/notification/load-system-letters";

interface SystemLettersPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SystemLettersPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.system" });
  return { title: t("title") };
}

export default async function SystemLettersPage({ params, searchParams }: SystemLettersPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/surat-sistem");
  const { sesudah, gagal } = await searchParams;
  const onlyFailed = gagal !== undefined;
  const page = await loadSystemLetters(ctx, sesudah, onlyFailed);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification.system" });
  const list = await getTranslations({ locale, namespace: "notification.list" });
  const here = localePath(locale, "/kantor/surat-sistem");
  const failed = `${here}?gagal`;
  return (
    <>
      <PageHead title={t("title")} context={t("context")} />
      <div className="s-gapstack">
        <Tabs
          label={list("which")}
          tabs={[
            { href: here, name: list("allTab"), current: !onlyFailed, count: page.counts.all },
            {
              href: failed,
              name: list("failedTab"),
              current: onlyFailed,
              count: page.counts.failed,
            },
          ]}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={list(onlyFailed ? "noneFailedTitle" : "emptyTitle")}>
            {onlyFailed ? list("noneFailed") : t("empty")}
          </EmptyState>
        ) : (
          <Panel flush>
            <SystemLetterTable locale={locale} zone={page.zone} rows={page.rows} />
          </Panel>
        )}
        <p className="s-small s-muted">{t("anew")}</p>
        <Pager
          firstHref={page.isFirst ? undefined : onlyFailed ? failed : here}
          nextHref={
            page.next === null
              ? undefined
              : `${here}?${onlyFailed ? "gagal&" : ""}sesudah=${page.next}`
          }
        />
      </div>
    </>
  );
}
