import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { SheetView } from "#components/paper/sheet-view";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadMinutes } from "#server/verification/load-minutes";
import { minutesSheet } from "#server/verification/minutes-sheet";

interface MinutesPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: MinutesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("minutes.title") };
}

export default async function MinutesPage({ params }: MinutesPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const path = `${queue}/berita-acara`;
  const minutes = await loadMinutes(await requestContext(locale, path), id);
  if (!minutes) notFound();
  const t = await getTranslations({ locale, namespace: "verification" });
  const sheet = minutesSheet(locale, minutes);
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: queue, name: t("queue.title") }] }}
        title={sheet.title}
        context={`${inLocale(locale, minutes.selectionName)} · ${sheet.headline.number}`}
        actions={
          <TextLink file href={localePath(locale, `${path}/pdf`)}>
            {t("minutes.pdf")}
          </TextLink>
        }
      />
      <Panel>
        <SheetView blocks={sheet.blocks} />
      </Panel>
    </>
  );
}
