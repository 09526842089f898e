import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { ProofForm } from "#components/record/proof-form";
import { ProofLimits } from "#components/record/proof-view";
import { isLocale } from "#domain/locale";
import { env } from "#server/env";
import { publicMetadata } from "../public-metadata";

interface ProofPageProps {
  readonly params: Promise<{ locale: string }>;
}

// The same for everybody until a release changes it.
export const revalidate = 86_400;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ProofPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "record.proof" });
  const [title, description] = [t("title"), t("lead")];
  return publicMetadata({ locale, path: "/verifikasi", title, description });
}

export default async function ProofPage({ params }: ProofPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "record.proof" });
  return (
    <PublicShell locale={locale} path="/verifikasi" demo={env().SELTER_DEMO}>
      <div className="s-cols">
        <div>
          <h1>{t("title")}</h1>
          <p className="s-lead mt-3 mb-6">{t("lead")}</p>
          <ProofForm locale={locale} />
        </div>
        <aside className="s-stack-6 s-aside">
          <ProofLimits />
        </aside>
      </div>
    </PublicShell>
  );
}
