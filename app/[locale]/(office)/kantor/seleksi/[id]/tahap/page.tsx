import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LateResult } from "#components/scoring/late-result";
import { StageGrid } from "#components/scoring/stage-grid";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadStages } from "#server/scoring/load-stages";

interface StagesPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: StagesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("stages.title") };
}

export default async function StagesPage({ params }: StagesPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}/tahap`;
  const page = await loadStages(await requestContext(locale, base), id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const publishable = page.stages.flatMap(({ stageId, kind, cells }) => {
    const count = cells.filter((cell) => cell.presides && cell.state === "DECIDED").length;
    return count === 0 ? [] : [{ stageId, count, stage: terms(`stage.${kind}`) }];
  });
  return (
    <div className="s-gapstack">
      <PageHead title={t("stages.title")} context={inLocale(locale, page.selectionName)} />
      {page.stages.map(
        ({ stageId, kind, late }) =>
          late !== null && <LateResult key={stageId} locale={locale} kind={kind} late={late} />,
      )}
      {publishable.map(({ stageId, count, stage }) => (
        <Banner key={stageId} tone="info" title={t("stages.publishable")}>
          <p>
            {stage}: {t("stages.publishableHint", { count })}
          </p>
          <p>
            <ButtonLink href={localePath(locale, `${base}/umumkan/${stageId}`)} size="small">
              {t("stages.publish", { stage })}
            </ButtonLink>
          </p>
        </Banner>
      ))}
      {page.stages.length === 0 ? (
        <EmptyState title={t("stages.caption")}>{t("stages.empty")}</EmptyState>
      ) : (
        <StageGrid locale={locale} selectionId={id} stages={page.stages} />
      )}
    </div>
  );
}
