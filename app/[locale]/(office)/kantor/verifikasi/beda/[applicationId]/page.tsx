import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ArbitrationWork } from "#components/verification/arbitration-work";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadOwedStatement } from "#server/scoring/load-owed-statement";
import { loadArbitration } from "#server/verification/load-arbitration";
import { decide } from "./actions";

interface ArbitrationPageProps {
  readonly params: Promise<{ locale: string; applicationId: string }>;
}

export async function generateMetadata({ params }: ArbitrationPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("dispute.decideTitle") };
}

export default async function ArbitrationPage({ params }: ArbitrationPageProps) {
  const { locale, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/verifikasi/beda/${applicationId}`);
  const owed = await loadOwedStatement(ctx, applicationId);
  if (owed !== null) redirect(localePath(locale, owed));
  const page = await loadArbitration(ctx, applicationId);
  if (!page) notFound();
  const t = await getTranslations({ locale, namespace: "verification" });
  return (
    <>
      <PageHead
        trail={{ locale, pages: [{ path: "/kantor/verifikasi", name: t("own.title") }] }}
        title={t("dispute.decideTitle")}
        context={
          <>
            {page.name} · <span className="s-code">{page.receiptNumber}</span>
            {` · ${inLocale(locale, page.postTitle)} · ${inLocale(locale, page.selectionName)}`}
          </>
        }
      />
      <ArbitrationWork locale={locale} page={page} action={decide} />
    </>
  );
}
