import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { AssessmentTable } from "#components/scoring/assessment-table";
import { EmptyState } from "#components/ui/empty-state";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadAssessments } from "#server/scoring/load-assessments";

interface AssessmentsPageProps {
  readonly params: Promise<{ locale: string; postStageId: string }>;
}

export async function generateMetadata({ params }: AssessmentsPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("assessment.title") };
}

export default async function AssessmentsPage({ params }: AssessmentsPageProps) {
  const { locale, postStageId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/penilaian/asesmen/${postStageId}`);
  const page = await loadAssessments(ctx, postStageId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack">
      <PageHead
        title={t("assessment.title")}
        context={t("assessment.context", {
          post: inLocale(locale, page.postTitle),
          selection: inLocale(locale, page.selectionName),
        })}
        trail={{ locale, pages: [{ path: "/penilaian", name: t("work.title") }] }}
      />
      {page.candidates.length === 0 ? (
        <EmptyState title={t("assessment.caption")}>{t("assessment.empty")}</EmptyState>
      ) : (
        <AssessmentTable locale={locale} page={page} />
      )}
    </div>
  );
}
