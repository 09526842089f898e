import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { StateTabs } from "#components/ui/tabs";
import { ObjectionTable } from "#components/verification/objection-table";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadObjections } from "#server/verification/load-objections";

const PATH = "/kantor/sanggah";

interface ObjectionsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{
    keadaan?: string | string[];
    sesudah?: string | string[];
  }>;
}

export async function generateMetadata({ params }: ObjectionsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return { title: t("inbox") };
}

export default async function ObjectionsPage({ params, searchParams }: ObjectionsPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, PATH);
  const { keadaan, sesudah } = await searchParams;
  const page = await loadObjections(ctx, { state: keadaan, after: sesudah });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const here = (query: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams(query).toString();
    return localePath(locale, asked === "" ? PATH : `${PATH}?${asked}`);
  };
  const filter: Readonly<Record<string, string>> =
    page.state === null ? {} : { keadaan: page.state };
  return (
    <>
      <PageHead title={t("inbox")} context={t("inboxContext")} />
      <div className="s-stack-6">
        <StateTabs
          label={t("states")}
          all={t("all")}
          counts={page.counts}
          current={page.state}
          nameOf={(state) => t(`state.${state}`)}
          hrefOf={(state) => here(state === null ? {} : { keadaan: state })}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
        ) : (
          <Panel flush>
            <ObjectionTable locale={locale} rows={page.rows} />
          </Panel>
        )}
        <Pager
          firstHref={page.isFirst ? undefined : here(filter)}
          nextHref={page.next === null ? undefined : here({ ...filter, sesudah: page.next })}
        />
      </div>
    </>
  );
}
