import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { recordMissing } from "../../../actions";

interface AbsencePageProps {
  readonly params: Promise<{
    locale: string;
    id: string;
    postStageId: string;
    memberId: string;
  }>;
}

export async function generateMetadata({ params }: AbsencePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("absence.button") };
}

/** Where whoever presides records that a member does not score this stage. */
export default async function AbsencePage({ params }: AbsencePageProps) {
  const { locale, id, postStageId, memberId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const stagePath = `/kantor/seleksi/${id}/tahap/${postStageId}`;
  const ctx = await requestContext(locale, `${stagePath}/berhalangan/${memberId}`);
  const stage = await loadPostStage(ctx, postStageId);
  const seat = stage?.seats.find((each) => each.memberId === memberId);
  if (stage?.selectionId !== id || !stage.presides || seat === undefined) notFound();
  if (stage.state !== "OPEN" || seat.missing === 0) redirect(localePath(locale, stagePath));
  const t = await getTranslations({ locale, namespace: "scoring" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const name = terms(`stage.${stage.kind}`);
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("absence.title", { name: seat.name })}
        context={`${name} · ${inLocale(locale, stage.postTitle)}`}
        trail={{ locale, pages: [{ path: stagePath, name }] }}
      />
      <Panel title={t("confirm.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("absence.effectAll")}</li>
          <li>{t("absence.effectMean")}</li>
          <li>{t("absence.effectForever")}</li>
        </ul>
        <ActionForm action={recordMissing} locale={locale} labels={{ reason: t("absence.reason") }}>
          <HiddenField name="postStageId" value={postStageId} />
          <HiddenField name="version" value={stage.version} />
          <HiddenField name="memberId" value={memberId} />
          <TextArea name="reason" hint={t("absence.hint")} maxLength={2_000} />
          <p className="s-row">
            <SubmitButton tone="danger">{t("absence.button")}</SubmitButton>
            <ButtonLink href={localePath(locale, stagePath)} tone="secondary">
              {t("unseal.back")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
