import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LateResult } from "#components/scoring/late-result";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadStages } from "#server/scoring/load-stages";
import { publish } from "../../actions";

interface PublishPageProps {
  readonly params: Promise<{ locale: string; id: string; stageId: string }>;
}

export async function generateMetadata({ params }: PublishPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("stage.publishTitle") };
}

/** One act publishes the stage for all posts that are decided; nothing is ever taken back. */
export default async function PublishPage({ params }: PublishPageProps) {
  const { locale, id, stageId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/kantor/seleksi/${id}/tahap`;
  const page = await loadStages(await requestContext(locale, `${base}/umumkan/${stageId}`), id);
  const stage = page?.stages.find((each) => each.stageId === stageId);
  if (page === null || stage === undefined) notFound();
  if (!stage.cells.some(({ presides }) => presides)) notFound();
  const cells = stage.cells.filter(({ presides, state }) => presides && state === "DECIDED");
  const t = await getTranslations({ locale, namespace: "scoring" });
  const ranking = await getTranslations({ locale, namespace: "ranking" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("publish.title", { stage: terms(`stage.${stage.kind}`) })}
        context={inLocale(locale, page.selectionName)}
        trail={{ locale, pages: [{ path: base, name: t("stages.title") }] }}
      />
      {cells.length === 0 ? (
        <EmptyState title={t("publish.nothingTitle")}>{t("publish.nothing")}</EmptyState>
      ) : (
        <>
          {stage.late !== null && (
            <LateResult locale={locale} kind={stage.kind} late={stage.late} />
          )}
          <Panel title={t("publish.posts")} id="jabatan">
            <ul className="s-list">
              {cells.map((cell) => (
                <li key={cell.postStageId}>
                  <TextLink href={localePath(locale, `${base}/${cell.postStageId}`)}>
                    {inLocale(locale, cell.postTitle)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t("confirm.consequences")} id="akibat">
            <ul className="s-list">
              <li>
                {t("publish.effectPublic")}
                {stage.kind !== "ADMIN_CHECK" && <> {ranking(`results.stageMode.${stage.mode}`)}</>}
              </li>
              <li>{t("publish.effectOut")}</li>
              <li>{t("publish.effectLetters")}</li>
              <li>{t("publish.effectForever")}</li>
            </ul>
            <ActionForm action={publish} locale={locale}>
              <HiddenField name="stageId" value={stageId} />
              {cells.map((cell) => (
                <HiddenField
                  key={cell.postStageId}
                  name={`posts.${cell.postStageId}`}
                  value={cell.version}
                />
              ))}
              <p className="s-row">
                <SubmitButton>{t("publish.button", { count: cells.length })}</SubmitButton>
                <ButtonLink href={localePath(locale, base)} tone="secondary">
                  {t("unseal.back")}
                </ButtonLink>
              </p>
            </ActionForm>
          </Panel>
        </>
      )}
    </div>
  );
}
