import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { isMandatory } from "#domain/planning/stage-set";
import { deleteStage } from "../../../actions";
import { openDraft, PartFrame, planHref, type StageParams } from "../../../plan-frame";
import { RemoveForm } from "../../../remove-form";

interface RemoveStagePageProps {
  readonly params: StageParams;
}

export async function generateMetadata({ params }: RemoveStagePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("stages.removeTitle") };
}

export default async function RemoveStagePage({ params }: RemoveStagePageProps) {
  const { stageId } = await params;
  const { locale, plan } = await openDraft(params, `tahapan/${stageId}/hapus`);
  const part = plan.stages.find(({ id }) => id === stageId);
  if (part === undefined || isMandatory(part.kind)) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  return (
    <PartFrame locale={locale} plan={plan} tab="stages" title={t("stages.removeTitle")}>
      <RemoveForm
        locale={locale}
        action={deleteStage}
        field="stageId"
        part={part}
        name={terms(part.kind)}
        consequence={t("stages.removeText")}
        backHref={planHref(locale, plan.id, "tahapan")}
      />
    </PartFrame>
  );
}
