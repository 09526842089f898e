import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { isLocale } from "#domain/locale";

interface HomePageProps {
  readonly params: Promise<{ locale: string }>;
}

// Nothing is made at build time; the first visitor fills the cache (traps.md 4a).
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: HomePageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "layout" });
  return (
    <PublicShell locale={locale} path="/" demo={false}>
      <h1>{t("owner")}</h1>
    </PublicShell>
  );
}
