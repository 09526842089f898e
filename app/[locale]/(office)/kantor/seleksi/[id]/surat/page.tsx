import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { PaperTable } from "#components/paper/paper-table";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPapers } from "#server/paper/load-papers";

interface PapersPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: PapersPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "paper" });
  return { title: t("title") };
}

export default async function PapersPage({ params }: PapersPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/surat`;
  const page = await loadPapers(await requestContext(locale, path), id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "paper" });
  const record = page.mayRecord && (
    <ButtonLink href={localePath(locale, `${path}/baru`)}>{t("record")}</ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t("title")}
        context={`${inLocale(locale, page.name)} · ${t("context")}`}
        actions={record}
      />
      {page.papers.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <Panel flush>
          <PaperTable locale={locale} zone={page.zone} base={path} papers={page.papers} />
        </Panel>
      )}
    </>
  );
}
