import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ComplaintTable } from "#components/complaint/complaint-table";
import { PageHead } from "#components/layout/page-head";
import { ChangeTasks } from "#components/regulation/change-tasks";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { StateTabs } from "#components/ui/tabs";
import { isLocale, localePath } from "#domain/locale";
import { readTrackingCode } from "#domain/tracking-code";
import { loadComplaints } from "#server/complaint/load-complaints";
import { requestContext } from "#server/context";
import { loadChangeTasks } from "#server/regulation/load-change-tasks";

interface ComplaintsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{
    keadaan?: string | string[];
    sesudah?: string | string[];
    kode?: string | string[];
  }>;
}

export async function generateMetadata({ params }: ComplaintsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "complaint" });
  return { title: t("office.title") };
}

export default async function ComplaintsPage({ params, searchParams }: ComplaintsPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/aduan");
  const { keadaan, sesudah, kode } = await searchParams;
  const page = await loadComplaints(ctx, { state: keadaan, after: sesudah });
  if (page === null) notFound();
  const changes = await loadChangeTasks(ctx);
  const t = await getTranslations({ locale, namespace: "complaint" });
  const newCode = typeof kode === "string" ? readTrackingCode(kode) : null;
  const here = (query: Readonly<Record<string, string>>) => {
    const asked = new URLSearchParams(query).toString();
    return localePath(locale, asked === "" ? "/kantor/aduan" : `/kantor/aduan?${asked}`);
  };
  const filter: Readonly<Record<string, string>> =
    page.state === null ? {} : { keadaan: page.state };
  return (
    <>
      <PageHead
        title={t("office.title")}
        context={t("office.context")}
        actions={
          page.mayRecord && (
            <ButtonLink tone="secondary" href={localePath(locale, "/kantor/aduan/baru")}>
              {t("office.record")}
            </ButtonLink>
          )
        }
      />
      <ChangeTasks locale={locale} tasks={changes} />
      <div className="s-stack-6">
        {newCode !== null && (
          <Banner tone="success" title={t("detail.newCode", { code: newCode })}>
            <p>{t("office.recorded")}</p>
            <p>{t("detail.newCodeText")}</p>
          </Banner>
        )}
        <StateTabs
          label={t("office.states")}
          all={t("office.all")}
          counts={page.counts}
          current={page.state}
          nameOf={(state) => t(`state.${state}`)}
          hrefOf={(state) => here(state === null ? {} : { keadaan: state })}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t("office.emptyTitle")}>{t("office.empty")}</EmptyState>
        ) : (
          <Panel flush>
            <ComplaintTable locale={locale} rows={page.rows} />
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
