import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { CiteRule } from "#components/regulation/cite-rule";
import { AssessmentTable } from "#components/scoring/assessment-table";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { COI_DECLARE_ALL } from "#domain/regulation/conflicts";
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
  const statement = `/penilaian/asesmen/${postStageId}/benturan`;
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
      {page.mayState && page.unstated > 0 && (
        <Banner tone="warning" title={t("assessment.ties.title")}>
          <p>
            {t("assessment.ties.text", { count: page.unstated })}{" "}
            <CiteRule rule={COI_DECLARE_ALL} />
          </p>
          <p className="mt-2">
            <ButtonLink href={localePath(locale, statement)}>{t("recusal.state")}</ButtonLink>
          </p>
        </Banner>
      )}
      {page.tied > 0 && (
        <p className="s-small s-muted">{t("assessment.ties.hidden", { count: page.tied })}</p>
      )}
      {page.candidates.length > 0 ? (
        <AssessmentTable locale={locale} page={page} />
      ) : (
        page.unstated === 0 && (
          <EmptyState title={t("assessment.caption")}>{t("assessment.empty")}</EmptyState>
        )
      )}
      {page.mayState && page.unstated === 0 && page.candidates.length > 0 && (
        <p>
          <TextLink href={localePath(locale, statement)}>{t("recusal.declare")}</TextLink>
        </p>
      )}
    </div>
  );
}
