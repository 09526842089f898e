import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { loadCancellationForm } from "#server/announcement/load-cancellation-form";
import { requestContext } from "#server/context";
import { endSelection } from "../actions";
import { CancelFrame } from "../cancel-frame";

interface CancelPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: CancelPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("cancel.all") };
}

export default async function CancelPage({ params }: CancelPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const ctx = await requestContext(locale, `${path}/batalkan`);
  const form = await loadCancellationForm(ctx, id, null);
  if (form === null) notFound();
  return <CancelFrame locale={locale} form={form} action={endSelection} />;
}
