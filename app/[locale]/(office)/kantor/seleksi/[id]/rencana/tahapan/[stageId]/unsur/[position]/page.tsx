import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LevelRows, RubricFields } from "#components/planning/level-rows";
import { nameOfCriterion } from "#components/scoring/sheet-form";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { untouched } from "#server/form-state";
import { saveCriterion } from "../../../../actions";
import { rubricLabels } from "../../../../labels";
import { openSheetStage, PartFrame, planHref, type StageParams } from "../../../../plan-frame";

interface CriterionPageProps {
  readonly params: StageParams<{ position: string }>;
}

export async function generateMetadata({ params }: CriterionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("criteria.rubricTitle") };
}

/** Question, scale and described levels of one criterion. */
export default async function CriterionPage({ params }: CriterionPageProps) {
  const { position } = await params;
  const { locale, plan, stage } = await openSheetStage(params, `unsur/${position}`);
  const criterion = stage.criteria.find((each) => `${each.position}` === position);
  if (criterion === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame
      locale={locale}
      plan={plan}
      tab="stages"
      title={`${t("criteria.rubricTitle")}: ${nameOfCriterion(locale, criterion)}`}
    >
      <Panel>
        <ActionForm
          action={saveCriterion}
          locale={locale}
          labels={await rubricLabels(locale)}
          initial={untouched(criterion.values)}
        >
          <HiddenField name="stageId" value={stage.id} />
          <HiddenField name="position" value={criterion.position} />
          <VersionField value={stage.version} />
          <RubricFields />
          <h2>{t("criteria.levelsTitle")}</h2>
          <p className="s-muted">{t("criteria.levelsLead")}</p>
          <LevelRows />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, `tahapan/${stage.id}/unsur`)}>
              {t("plan.cancel")}
            </TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
