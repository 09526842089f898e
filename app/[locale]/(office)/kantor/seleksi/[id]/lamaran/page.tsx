import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplicationFilter } from "#components/application/application-filter";
import { ApplicationTable } from "#components/application/application-table";
import { PageHead } from "#components/layout/page-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { ApplicationListFilter, loadApplications } from "#server/application/load-applications";
import { requestContext } from "#server/context";

interface ListProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ListProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "application.list" });
  return { title: t("title") };
}

export default async function ApplicationListPage({ params, searchParams }: ListProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/lamaran`;
  const ctx = await requestContext(locale, path);
  const filter = ApplicationListFilter.parse(await searchParams);
  const list = await loadApplications(ctx, id, filter);
  if (list === null) notFound();
  const t = await getTranslations({ locale, namespace: "application.list" });
  const href = (changes: Record<string, string | undefined>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, ...changes })) {
      if (value !== undefined) query.set(name, value);
    }
    const text = query.toString();
    return localePath(locale, text === "" ? path : `${path}?${text}`);
  };
  const isFiltered = filter.jabatan !== undefined || filter.keadaan !== undefined;
  return (
    <div className="s-stack">
      <PageHead
        title={t("title")}
        context={t("context", {
          sent: list.sent,
          started: list.started,
          selection: inLocale(locale, list.selectionName),
        })}
      />
      <ApplicationFilter
        locale={locale}
        path={path}
        posts={list.posts}
        states={list.states}
        postId={filter.jabatan}
        state={filter.keadaan}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? "noneChosenTitle" : "emptyTitle")}>
          {t(isFiltered ? "noneChosen" : "empty")}
        </EmptyState>
      ) : (
        <Panel
          flush
          footer={
            <Pager
              firstHref={filter.setelah === undefined ? undefined : href({ setelah: undefined })}
              nextHref={list.next === null ? undefined : href({ setelah: list.next })}
              count={t("count", { count: list.chosen })}
            />
          }
        >
          <ApplicationTable locale={locale} zone={list.zone} rows={list.rows} />
        </Panel>
      )}
    </div>
  );
}
