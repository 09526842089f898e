import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SheetReview } from "#components/scoring/sheet-review";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSheet } from "#server/scoring/load-sheet";
import { OfficeFrame } from "../../../office-frame";
import { submit } from "../actions";

interface SubmitPageProps {
  readonly params: Promise<{ locale: string; sheetId: string }>;
}

export async function generateMetadata({ params }: SubmitPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("sheet.submit") };
}

/** Asks once more, on a page of its own, before a sheet is sealed. */
export default async function SubmitPage({ params }: SubmitPageProps) {
  const { locale, sheetId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/${sheetId}/kirim`);
  const sheet = await loadSheet(ctx, sheetId);
  if (sheet === null) notFound();
  // Already handed in, or nothing to hand in: the sheet itself says so.
  if (!sheet.isOpen || sheet.content === null) {
    redirect(localePath(locale, `/penilaian/${sheetId}`));
  }
  return (
    <OfficeFrame locale={locale} density="normal">
      <SheetReview locale={locale} action={submit} sheet={sheet} content={sheet.content} />
    </OfficeFrame>
  );
}
