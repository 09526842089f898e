import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StageFields } from "#components/planning/stage-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { concernsStage } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { saveStage } from "../../actions";
import { stageLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, planHref } from "../../plan-frame";

interface StagePageProps {
  readonly params: Promise<{ locale: string; id: string; stageId: string }>;
}

export async function generateMetadata({ params }: StagePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("stages.editTitle") };
}

export default async function StagePage({ params }: StagePageProps) {
  const { stageId } = await params;
  const { locale, plan } = await openDraft(params, `tahapan/${stageId}`);
  const part = plan.stages.find(({ id }) => id === stageId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  return (
    <PartFrame locale={locale} plan={plan} tab="stages" title={terms(part.kind)}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsStage(problem, part.kind)}
        />
        <ActionForm
          action={saveStage}
          locale={locale}
          labels={await stageLabels(locale)}
          initial={untouched(part.values)}
        >
          <HiddenField name="stageId" value={part.id} />
          <VersionField value={part.version} />
          <StageFields
            locale={locale}
            kind={part.kind}
            isFinal={part.isFinal}
            passCategories={part.passCategories}
          />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "tahapan")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
