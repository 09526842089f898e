import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EligibilityAnswer } from "#components/application/eligibility-answer";
import { EligibilityForm } from "#components/application/eligibility-form";
import { PublicShell } from "#components/layout/public-shell";
import { isLocale } from "#domain/locale";
import { loadEligibility } from "#server/application/load-eligibility";
import { currentMoment } from "#server/context";
import { env } from "#server/env";
import { publicMetadata } from "../public-metadata";
import { check } from "./actions";

interface EligibilityPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ jabatan?: string | string[]; isian?: string | string[] }>;
}

export async function generateMetadata({ params }: EligibilityPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "application.eligibility" });
  const [title, description] = [t("title"), t("lead")];
  return publicMetadata({ locale, path: "/kelayakan", title, description });
}

export default async function EligibilityPage({ params, searchParams }: EligibilityPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { jabatan, isian } = await searchParams;
  const text = (value: string | string[] | undefined) =>
    typeof value === "string" ? value : undefined;
  const { posts, fields, answer } = await loadEligibility(
    currentMoment(),
    text(isian),
    text(jabatan),
  );
  const t = await getTranslations({ locale, namespace: "application.eligibility" });
  return (
    <PublicShell locale={locale} path="/kelayakan" demo={env().SELTER_DEMO}>
      <div className="s-grid-2 items-start">
        <div className="s-noprint">
          <EligibilityForm
            locale={locale}
            action={check}
            posts={posts}
            fields={fields}
            chosen={text(jabatan)}
          />
        </div>
        <div>
          {answer === null ? (
            <section>
              <h2>{t("before.title")}</h2>
              <ul className="s-points mt-2">
                <li>{t("before.result")}</li>
                <li>{t("before.nothing")}</li>
                <li>{t("before.decision")}</li>
              </ul>
            </section>
          ) : (
            <EligibilityAnswer locale={locale} answer={answer} />
          )}
        </div>
      </div>
    </PublicShell>
  );
}
