import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DoneNotice } from "#components/accounts/done-notice";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { loadAgencies } from "#server/accounts/load-agencies";
import { requestContext } from "#server/context";

interface AgenciesPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: AgenciesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("agencies.title") };
}

export default async function AgenciesPage({ params, searchParams }: AgenciesPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const ctx = await requestContext(locale, "/kantor/administrator");
  const page = await loadAgencies(ctx, query.sesudah);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  const here = localePath(locale, "/kantor/administrator");
  const create = <ButtonLink href={`${here}/baru`}>{t("agencies.create")}</ButtonLink>;
  return (
    <>
      <PageHead title={t("agencies.title")} context={t("agencies.context")} actions={create} />
      <DoneNotice done={query.selesai} />
      {page.agencies.length === 0 ? (
        <EmptyState title={t("agencies.emptyTitle")} action={create}>
          {t("agencies.empty")}
        </EmptyState>
      ) : (
        <Panel flush>
          <DataTable
            caption={t("agencies.caption")}
            captionHidden
            rows={page.agencies}
            rowKey={({ agencyId }) => agencyId}
            columns={[
              {
                key: "name",
                header: t("agencies.name"),
                rowHeader: true,
                cell: ({ name, slug }) => (
                  <>
                    {name}
                    <span className="s-sub s-code">{slug}</span>
                  </>
                ),
              },
              {
                key: "administrators",
                header: t("agencies.administrators"),
                cell: ({ administrators }) =>
                  administrators.length === 0
                    ? t("agencies.nobody")
                    : administrators.map(({ grantId, name, email }) => (
                        <span key={grantId} className="block">
                          {name}
                          <span className="s-sub">{email}</span>
                        </span>
                      )),
              },
              {
                key: "change",
                header: t("staff.action"),
                headerHidden: true,
                cell: ({ agencyId, name }) => (
                  <TextLink href={`${here}/${agencyId}`}>
                    {t("staff.change")}
                    <span className="s-sr"> {name}</span>
                  </TextLink>
                ),
              },
            ]}
          />
        </Panel>
      )}
      <Pager
        firstHref={page.isFirst ? undefined : here}
        nextHref={page.next === null ? undefined : `${here}?sesudah=${page.next}`}
      />
    </>
  );
}
