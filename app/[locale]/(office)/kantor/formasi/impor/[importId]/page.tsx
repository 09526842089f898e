import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ApplyProgress } from "#components/register/apply-progress";
import { ChangeTable } from "#components/register/change-table";
import { ProblemTable } from "#components/register/problem-table";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatCount, formatInstant } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadImport } from "#server/register/load-import";
import { apply } from "./actions";

interface ReviewPageProps {
  readonly params: Promise<{ locale: string; importId: string }>;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("review.title") };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { locale, importId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/formasi/impor/${importId}`);
  const page = await loadImport(ctx, importId);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "register" });
  const { zone, counts, problemCount, changes, appliedAt } = page;
  const instant = (at: string) => formatInstant(locale, zone, new Date(at));
  const count = (value: number) => formatCount(locale, value);
  return (
    <>
      <PageHead
        title={t("review.title")}
        context={t("review.context", {
          file: page.fileName,
          at: instant(page.uploadedAt),
          name: page.uploaderName,
        })}
        trail={{
          locale,
          pages: [
            { path: "/kantor/formasi", name: t("title") },
            { path: "/kantor/formasi/impor", name: t("intake") },
          ],
        }}
      />
      <div className="s-stack-6">
        {page.progress !== null && (
          <Banner tone="info" title={t("review.running", page.progress)}>
            <meta httpEquiv="refresh" content="3" />
            <p>{t("review.runningText")}</p>
          </Banner>
        )}
        {appliedAt !== null && (
          <Banner tone="success" title={t("review.applied", { at: instant(appliedAt) })} />
        )}
        {appliedAt === null && problemCount > 0 && (
          <Banner tone="danger" title={t("review.problems", { count: problemCount })}>
            <p>{t("review.mend")}</p>
          </Banner>
        )}
        {appliedAt === null && problemCount === 0 && page.progress === null && (
          <Banner tone="info" title={t("review.clean")} />
        )}
        {appliedAt === null && (
          <Stats
            figures={[
              { value: count(counts.created), words: t("review.figures.created") },
              { value: count(counts.changed), words: t("review.figures.changed") },
              { value: count(counts.same), words: t("review.figures.same") },
              { value: count(problemCount), words: t("review.figures.problems") },
            ]}
          />
        )}
        {problemCount > 0 && (
          <Panel flush>
            <ProblemTable locale={locale} problems={page.problems} count={problemCount} />
          </Panel>
        )}
        {changes.length > 0 && (
          <Panel flush>
            <ChangeTable
              locale={locale}
              caption={t("review.changeTable")}
              changes={changes}
              count={counts.created + counts.changed}
            />
          </Panel>
        )}
        <div className="s-row s-noprint">
          {appliedAt === null && problemCount === 0 && page.progress === null && (
            <ActionForm action={apply} locale={locale} layout="bare">
              <HiddenField name="importId" value={importId} />
              <VersionField value={page.version} />
              <SubmitButton>{t("review.apply")}</SubmitButton>
              <ApplyProgress
                address={localePath(locale, `/kantor/formasi/impor/${importId}/kemajuan`)}
                total={page.rows}
                label={t.raw("review.progress") as string}
              />
            </ActionForm>
          )}
          <TextLink href={localePath(locale, "/kantor/formasi/impor")}>
            {t("review.again")}
          </TextLink>
          <TextLink href={localePath(locale, "/kantor/formasi")}>{t("review.toRegister")}</TextLink>
        </div>
      </div>
    </>
  );
}
