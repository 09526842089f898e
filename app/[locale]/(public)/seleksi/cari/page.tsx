import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnnouncedList } from "#components/announcement/announced-list";
import { SearchForm } from "#components/announcement/search-form";
import { PublicShell } from "#components/layout/public-shell";
import { EmptyState } from "#components/ui/empty-state";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { CLOSING_DAYS } from "#server/announcement/load-announced";
import { loadAnnouncedList } from "#server/announcement/load-announced-list";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { askedIn, type Query, searchPath } from "../asked";

interface SearchPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: SearchPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "announcement" });
  return { title: t("list.searchTitle"), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const asked = askedIn(query);
  const now = currentMoment();
  const { rows, count, provinces, isFirst, next } = await loadAnnouncedList(now, {
    text: asked.kata,
    standing: asked.keadaan,
    agencyWords: asked.instansi,
    level: asked.jenjang,
    workField: asked.bidang,
    province: asked.provinsi,
    after: query.sesudah,
  });
  const t = await getTranslations({ locale, namespace: "announcement" });
  const here = (after: string | null) => localePath(locale, searchPath(asked, after));
  return (
    <PublicShell locale={locale} path={searchPath(asked, null)} demo={env().SELTER_DEMO}>
      <h1>{asked.kata === "" ? t("list.title") : t("list.searchFor", { text: asked.kata })}</h1>
      <div className="mt-5">
        <SearchForm locale={locale} filters={{ asked, provinces, closingDays: CLOSING_DAYS }} />
      </div>
      <p className="s-muted my-5" role="status">
        {t("list.countFound", { count })}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t("list.nothingTitle")}
          action={<TextLink href={localePath(locale, "/seleksi")}>{t("home.toAll")}</TextLink>}
        >
          {t("list.nothingText")}
        </EmptyState>
      ) : (
        <AnnouncedList locale={locale} now={now.toISOString()} rows={rows} />
      )}
      <Pager
        firstHref={isFirst ? undefined : here(null)}
        nextHref={next === null ? undefined : here(next)}
      />
    </PublicShell>
  );
}
