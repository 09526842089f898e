import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { NoticeTable } from "#components/notification/notice-table";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadNoticeList } from "#server/notification/load-notices";

interface NoticesProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ disingkirkan?: string }>;
}

export async function generateMetadata({
  params,
}: Pick<NoticesProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return { title: t("title") };
}

export default async function NoticesPage({ params, searchParams }: NoticesProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/pemberitahuan`;
  const ctx = await requestContext(locale, path);
  const list = await loadNoticeList(ctx, id);
  if (list === null) notFound();
  const { disingkirkan } = await searchParams;
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <>
      <PageHead
        title={t("title")}
        context={t("context")}
        actions={
          list.mayWrite && (
            <>
              <ButtonLink tone="secondary" href={localePath(locale, "/kantor/surat-keluar/contoh")}>
                {t("examples")}
              </ButtonLink>
              <ButtonLink href={localePath(locale, `${path}/baru`)}>{t("write")}</ButtonLink>
            </>
          )
        }
      />
      <div className="s-gapstack">
        {disingkirkan !== undefined && <Banner tone="success" title={t("discarded")} />}
        {list.rows.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
        ) : (
          <Panel flush footer={t("handedOver")}>
            <NoticeTable locale={locale} zone={list.zone} path={path} rows={list.rows} />
          </Panel>
        )}
      </div>
    </>
  );
}
