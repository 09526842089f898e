import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnnouncedList } from "#components/announcement/announced-list";
import { SearchForm } from "#components/announcement/search-form";
import { PublicShell } from "#components/layout/public-shell";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { isLocale, localePath } from "#domain/locale";
import { CLOSING_DAYS } from "#server/announcement/load-announced";
import { loadAnnouncedList } from "#server/announcement/load-announced-list";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { publicMetadata } from "../public-metadata";
import { NOTHING_ASKED } from "./asked";

interface AnnouncedPageProps {
  readonly params: Promise<{ locale: string }>;
}

// Without a question the list is the same for all and cached; questions go to /seleksi/cari.
export const revalidate = 300;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: AnnouncedPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "announcement" });
  return publicMetadata({
    locale,
    path: "/seleksi",
    title: t("list.title"),
    description: t("list.lead"),
  });
}

export default async function AnnouncedPage({ params }: AnnouncedPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const now = currentMoment();
  const { rows, next, count, provinces } = await loadAnnouncedList(now);
  const t = await getTranslations({ locale, namespace: "announcement" });
  return (
    <PublicShell locale={locale} path="/seleksi" demo={env().SELTER_DEMO}>
      <h1>{t("list.title")}</h1>
      <p className="s-lead mt-3 mb-5">{t("list.lead")}</p>
      <SearchForm
        locale={locale}
        filters={{ asked: NOTHING_ASKED, provinces, closingDays: CLOSING_DAYS }}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("list.noneTitle")}>{t("list.noneText")}</EmptyState>
      ) : (
        <>
          <p className="s-muted mt-5">{t("list.count", { count })}</p>
          <AnnouncedList locale={locale} now={now.toISOString()} rows={rows} />
        </>
      )}
      <Pager
        nextHref={next === null ? undefined : localePath(locale, `/seleksi/cari?sesudah=${next}`)}
      />
    </PublicShell>
  );
}
