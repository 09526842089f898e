import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { DISQUALIFICATION_REASONS } from "#domain/scoring/life-cycle";
import { requestContext } from "#server/context";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { disqualify } from "../../../actions";

interface DisqualifyPageProps {
  readonly params: Promise<{
    locale: string;
    id: string;
    postStageId: string;
    code: string;
  }>;
}

export async function generateMetadata({ params }: DisqualifyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("disqualify.button") };
}

/** Where whoever presides takes a candidate out, with a reason that the candidate reads. */
export default async function DisqualifyPage({ params }: DisqualifyPageProps) {
  const { locale, id, postStageId, code } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const stagePath = `/kantor/seleksi/${id}/tahap/${postStageId}`;
  const ctx = await requestContext(locale, `${stagePath}/gugur/${code}`);
  const stage = await loadPostStage(ctx, postStageId);
  const candidate = stage?.candidates.find((each) => each.code === code);
  if (stage?.selectionId !== id || !stage.presides || candidate === undefined) notFound();
  if (!candidate.isIn) redirect(localePath(locale, stagePath));
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const name = terms(`stage.${stage.kind}`);
  const shown = candidate.name === null ? code : `${candidate.name} (${code})`;
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("disqualify.title", { candidate: shown })}
        context={`${name} · ${inLocale(locale, stage.postTitle)}`}
        trail={{ locale, pages: [{ path: stagePath, name }] }}
      />
      <Panel title={t("confirm.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("disqualify.effectOut")}</li>
          <li>{t("disqualify.effectTold")}</li>
          <li>{t("disqualify.effectForever")}</li>
        </ul>
        <ActionForm
          action={disqualify}
          locale={locale}
          labels={{ reason: t("disqualify.reason"), explanation: t("disqualify.explanation") }}
        >
          <HiddenField name="postStageId" value={postStageId} />
          <HiddenField name="version" value={stage.version} />
          <HiddenField name="code" value={code} />
          <RadioGroup
            name="reason"
            choices={DISQUALIFICATION_REASONS.map((value) => ({
              value,
              label: t(`disqualify.reason_${value}`),
            }))}
          />
          <TextArea name="explanation" hint={t("disqualify.hint")} maxLength={2_000} />
          <p className="s-row">
            <SubmitButton tone="danger">{t("disqualify.button")}</SubmitButton>
            <ButtonLink href={localePath(locale, stagePath)} tone="secondary">
              {t("unseal.back")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
