import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { BalanceTable } from "#components/register/balance-table";
import { LevelTable } from "#components/register/level-table";
import { ProblemTable } from "#components/register/problem-table";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadSummary } from "#server/register/load-summary";
import { apply } from "./actions";

interface SummaryReviewProps {
  readonly params: Promise<{ locale: string; summaryId: string }>;
}

export async function generateMetadata({ params }: SummaryReviewProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("summary.review") };
}

export default async function SummaryReview({ params }: SummaryReviewProps) {
  const { locale, summaryId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/formasi/rekap/${summaryId}`);
  const page = await loadSummary(ctx, summaryId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const { zone, problemCount, appliedAt, kind } = page;
  const instant = (at: string) => formatInstant(locale, zone, new Date(at));
  const shownAt = kind === "LEVELS" ? "/kantor/formasi" : "/kantor/formasi/neraca";
  return (
    <>
      <PageHead
        title={`${t("summary.review")}: ${t(`summary.kind.${kind}`)}`}
        context={t("review.context", {
          file: page.fileName,
          at: instant(page.uploadedAt),
          name: page.uploaderName,
        })}
        trail={{
          locale,
          pages: [
            { path: "/kantor/formasi", name: t("title") },
            { path: "/kantor/formasi/rekap", name: t("summary.title") },
          ],
        }}
      />
      <div className="s-stack-6">
        {appliedAt !== null && (
          <Banner tone="success" title={t("summary.applied", { at: instant(appliedAt) })} />
        )}
        {appliedAt === null && problemCount > 0 && (
          <Banner tone="danger" title={t("summary.problems", { count: problemCount })}>
            <p>{t("review.mend")}</p>
          </Banner>
        )}
        {appliedAt === null && problemCount === 0 && (
          <Banner tone="info" title={t("review.clean")} />
        )}
        {problemCount > 0 && (
          <Panel flush>
            <ProblemTable locale={locale} problems={page.problems} count={problemCount} />
          </Panel>
        )}
        {page.levels.length > 0 && (
          <Panel flush>
            <LevelTable
              locale={locale}
              rows={page.levels.map((row) => ({ ...row, source: "summary" as const }))}
              summaryAt={null}
            />
          </Panel>
        )}
        {page.years.length > 0 && (
          <Panel flush>
            <BalanceTable locale={locale} years={page.years} />
          </Panel>
        )}
        <div className="s-row s-noprint">
          {appliedAt === null && problemCount === 0 && (
            <ActionForm action={apply} locale={locale} layout="bare">
              <HiddenField name="summaryId" value={summaryId} />
              <VersionField value={page.version} />
              <SubmitButton>{t("summary.apply")}</SubmitButton>
            </ActionForm>
          )}
          <TextLink href={localePath(locale, "/kantor/formasi/rekap")}>
            {t("review.again")}
          </TextLink>
          <TextLink href={localePath(locale, shownAt)}>{t(`summary.see.${kind}`)}</TextLink>
        </div>
      </div>
    </>
  );
}
