import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { AcceptedPact } from "#components/planning/accepted-pact";
import { PactForm } from "#components/planning/pact-form";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPact } from "#server/planning/load-pact";
import { accept } from "./actions";

interface PactPageProps {
  readonly params: Promise<{ locale: string; selectionId: string }>;
}

export async function generateMetadata({ params }: PactPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("pact.title") };
}

/** What a member, an assessor or a resource person accepts before anything of a selection opens. */
export default async function PactPage({ params }: PactPageProps) {
  const { locale, selectionId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/pakta/${selectionId}`);
  const page = await loadPact(ctx, selectionId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const work = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("pact.title")}
        context={`${inLocale(locale, page.selectionName)} · ${page.agencyName}`}
        trail={{ locale, pages: [{ path: "/penilaian", name: work("work.title") }] }}
      />
      {page.accepted === null ? (
        <PactForm locale={locale} action={accept} page={page} name={ctx.actor.name} />
      ) : (
        <AcceptedPact locale={locale} zone={page.zone} accepted={page.accepted} />
      )}
    </div>
  );
}
