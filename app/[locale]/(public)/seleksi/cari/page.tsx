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
import { loadAnnounced } from "#server/announcement/load-announced";
import { currentMoment } from "#server/context";
import { env } from "#server/env";

type Query = Readonly<Record<"kata" | "keadaan" | "sesudah", string | string[] | undefined>>;

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
  const { kata, keadaan, sesudah } = await searchParams;
  const now = currentMoment();
  const page = await loadAnnounced(now, { text: kata, standing: keadaan, after: sesudah });
  const t = await getTranslations({ locale, namespace: "announcement" });
  const asked = new URLSearchParams();
  if (typeof kata === "string") asked.set("kata", kata);
  if (typeof keadaan === "string") asked.set("keadaan", keadaan);
  const here = (after: string | null) => {
    const query = new URLSearchParams(asked);
    if (after !== null) query.set("sesudah", after);
    return localePath(locale, `/seleksi/cari?${query}`);
  };
  const text = typeof kata === "string" ? kata : "";
  return (
    <PublicShell locale={locale} path={`/seleksi/cari?${asked}`} demo={env().SELTER_DEMO}>
      <h1>{text === "" ? t("list.title") : t("list.searchFor", { text })}</h1>
      <div className="mt-5">
        <SearchForm
          locale={locale}
          text={text}
          standing={typeof keadaan === "string" ? keadaan : "all"}
        />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState
          title={t("list.nothingTitle")}
          action={<TextLink href={localePath(locale, "/seleksi")}>{t("home.toAll")}</TextLink>}
        >
          {t("list.nothingText")}
        </EmptyState>
      ) : (
        <AnnouncedList locale={locale} now={now.toISOString()} rows={page.rows} />
      )}
      <Pager
        firstHref={page.isFirst ? undefined : here(null)}
        nextHref={page.next === null ? undefined : here(page.next)}
      />
    </PublicShell>
  );
}
