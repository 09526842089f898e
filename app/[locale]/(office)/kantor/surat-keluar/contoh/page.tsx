import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ExampleTable } from "#components/notification/example-table";
import { Panel } from "#components/ui/panel";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadExamples } from "#server/notification/load-examples";

interface ExamplesProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ExamplesProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.example" });
  return { title: t("title") };
}

export default async function ExamplesPage({ params }: ExamplesProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, "/kantor/surat-keluar/contoh");
  const examples = await loadExamples(ctx);
  if (examples === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification.example" });
  return (
    <>
      <PageHead title={t("title")} context={t("context")} />
      <Panel flush footer={t("count", { count: examples.length })}>
        <ExampleTable
          locale={locale}
          rows={examples.map(({ kind, letters }) => ({
            kind,
            subject: letters.find((letter) => letter.locale === locale)?.subject ?? kind,
          }))}
        />
      </Panel>
    </>
  );
}
