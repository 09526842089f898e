import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { TracedActs } from "#components/regulation/traced-acts";
import { EmptyState } from "#components/ui/empty-state";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSelectionTraces } from "#server/regulation/load-selection-traces";

interface TracesPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: TracesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "regulation.acts" });
  return { title: t("title") };
}

/** What the rules said at each decisive act of a selection, as it was kept. */
export default async function TracesPage({ params }: TracesPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}`;
  const ctx = await requestContext(locale, `${base}/jejak/aturan`);
  const page = await loadSelectionTraces(ctx, id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "regulation.acts" });
  const record = await getTranslations({ locale, namespace: "record" });
  return (
    <>
      <PageHead
        title={t("title")}
        context={t("context")}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, page.selectionName) },
            { path: `${base}/jejak`, name: record("title") },
          ],
        }}
      />
      {page.acts.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      ) : (
        <TracedActs locale={locale} zone={page.zone} acts={page.acts} />
      )}
    </>
  );
}
