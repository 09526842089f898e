import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { AssessmentForm } from "#components/scoring/assessment-form";
import { AssessmentLevels } from "#components/scoring/assessment-levels";
import { SubmitAssessmentForm } from "#components/scoring/submit-assessment-form";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadAssessment } from "#server/scoring/load-assessments";
import { saveLevels, submitLevels } from "../../../actions";

interface AssessmentPageProps {
  readonly params: Promise<{ locale: string; postStageId: string; applicationId: string }>;
}

export async function generateMetadata({ params }: AssessmentPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("assessment.title") };
}

export default async function AssessmentPage({ params }: AssessmentPageProps) {
  const { locale, postStageId, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/penilaian/asesmen/${postStageId}`;
  const ctx = await requestContext(locale, `${list}/${applicationId}`);
  const page = await loadAssessment(ctx, postStageId, applicationId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  const isComplete = page.profile !== null;
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("assessment.formTitle", { candidate: `${page.name} (${page.code})` })}
        context={t("assessment.context", {
          post: inLocale(locale, page.postTitle),
          selection: inLocale(locale, page.selectionName),
        })}
        trail={{ locale, pages: [{ path: list, name: t("assessment.back") }] }}
      />
      {page.isOpen && page.levels !== null ? (
        <>
          <AssessmentForm
            locale={locale}
            action={saveLevels}
            assessment={page}
            levels={page.levels}
          />
          {isComplete && (
            <SubmitAssessmentForm locale={locale} action={submitLevels} assessment={page} />
          )}
        </>
      ) : (
        <AssessmentLevels locale={locale} assessment={page} />
      )}
    </div>
  );
}
