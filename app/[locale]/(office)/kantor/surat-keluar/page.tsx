import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterTable } from "#components/notification/letter-table";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { Tabs } from "#components/ui/tabs";
import { formatCount } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadLetters } from "#server/notification/load-letters";

interface LettersPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: LettersPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification" });
  return { title: t("list.title") };
}

export default async function LettersPage({ params, searchParams }: LettersPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/surat-keluar");
  const { sesudah, gagal } = await searchParams;
  const onlyFailed = gagal !== undefined;
  const page = await loadLetters(ctx, sesudah, onlyFailed);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification" });
  const here = localePath(locale, "/kantor/surat-keluar");
  const first = onlyFailed ? `${here}?gagal` : here;
  const { all, delivered, bounced, failed, parked } = page.counts;
  const shown = (count: number) => formatCount(locale, count);
  return (
    <>
      <PageHead
        title={t("list.title")}
        context={page.withBodies ? t("list.contextDemo") : t("list.context")}
        actions={
          page.mayTry && (
            <ButtonLink tone="secondary" href={`${here}/contoh`}>
              {t("example.title")}
            </ButtonLink>
          )
        }
      />
      <div className="s-gapstack">
        <Stats
          figures={[
            { value: shown(all), words: t("list.all") },
            { value: shown(delivered), words: t("list.delivered") },
            { value: shown(all - delivered - bounced - parked), words: t("list.waiting") },
            { value: shown(parked), words: t("list.parked") },
            { value: shown(bounced), words: t("list.bounced") },
          ]}
        />
        <Tabs
          label={t("list.which")}
          tabs={[
            { href: here, name: t("list.allTab"), current: !onlyFailed, count: all },
            {
              href: `${here}?gagal`,
              name: t("list.failedTab"),
              current: onlyFailed,
              count: failed,
            },
          ]}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t(onlyFailed ? "list.noneFailedTitle" : "list.emptyTitle")}>
            {t(onlyFailed ? "list.noneFailed" : "list.empty")}
          </EmptyState>
        ) : (
          <Panel flush>
            <LetterTable locale={locale} zone={page.zone} rows={page.rows} />
          </Panel>
        )}
        <Pager
          firstHref={page.isFirst ? undefined : first}
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
