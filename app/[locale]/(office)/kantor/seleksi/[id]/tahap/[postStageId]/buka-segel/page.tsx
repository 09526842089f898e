import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { unseal } from "../../actions";

interface UnsealPageProps {
  readonly params: Promise<{ locale: string; id: string; postStageId: string }>;
}

export async function generateMetadata({ params }: UnsealPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("stage.unsealTitle") };
}

/** A seal cannot be closed again, so breaking it asks on a page of its own. */
export default async function UnsealPage({ params }: UnsealPageProps) {
  const { locale, id, postStageId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const stagePath = `/kantor/seleksi/${id}/tahap/${postStageId}`;
  const ctx = await requestContext(locale, `${stagePath}/buka-segel`);
  const stage = await loadPostStage(ctx, postStageId);
  if (stage?.selectionId !== id || !stage.presides || stage.kind === "ADMIN_CHECK") notFound();
  if (stage.state !== "OPEN") redirect(localePath(locale, stagePath));
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const name = terms(`stage.${stage.kind}`);
  const isReady = stage.due > 0 && stage.handedIn === stage.due;
  const wait = stage.hasSheets ? t("stage.unsealWait") : t("stage.unsealWaitAssessment");
  const counts = { handedIn: stage.handedIn, due: stage.due };
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("unseal.title", { stage: name })}
        context={inLocale(locale, stage.postTitle)}
        trail={{ locale, pages: [{ path: stagePath, name }] }}
      />
      <Panel title={t("unseal.check")} id="periksa">
        <ul className="s-list">
          <li>{stage.hasSheets ? t("unseal.sheets", counts) : t("unseal.results", counts)}</li>
          {stage.hasSheets && (
            <li>{t("unseal.quorum", { scorers: stage.scorers, quorum: stage.quorum })}</li>
          )}
          {stage.hasSheets && <li>{t("unseal.requests", { count: stage.requests.length })}</li>}
        </ul>
      </Panel>
      <Panel title={t("confirm.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("unseal.effectForever")}</li>
          <li>{t("unseal.effectVisible")}</li>
          <li>{t("unseal.effectFixed")}</li>
          <li>{t("unseal.next")}</li>
        </ul>
        <ActionForm action={unseal} locale={locale}>
          <HiddenField name="postStageId" value={postStageId} />
          <HiddenField name="version" value={stage.version} />
          <CheckboxField name="plenary" label={t("unseal.plenary")} />
          <p className="s-row">
            <SubmitButton unavailable={isReady ? undefined : wait}>
              {stage.hasSheets
                ? t("unseal.button", { count: stage.due })
                : t("unseal.buttonAssessment", { count: stage.due })}
            </SubmitButton>
            <ButtonLink href={localePath(locale, stagePath)} tone="secondary">
              {t("unseal.back")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
