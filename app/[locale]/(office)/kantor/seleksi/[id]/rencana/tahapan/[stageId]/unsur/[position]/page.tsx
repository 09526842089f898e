import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LevelRows } from "#components/planning/level-rows";
import { nameOfCriterion } from "#components/scoring/sheet-form";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { MOST_LEVELS } from "#domain/scoring/rubric";
import { untouched } from "#server/form-state";
import { saveCriterion } from "../../../../actions";
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
  const labels: Record<string, string> = {
    description: t("criteria.question"),
    descriptionEn: t("criteria.questionEn"),
    lowest: t("criteria.lowest"),
    highest: t("criteria.highest"),
  };
  for (let row = 1; row <= MOST_LEVELS; row++) {
    labels[`froms.${row}`] = t("criteria.levelFrom", { row });
    labels[`texts.${row}`] = t("criteria.levelText", { row });
    labels[`textsEn.${row}`] = t("criteria.levelTextEn", { row });
  }
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
          labels={labels}
          initial={untouched(criterion.values)}
        >
          <HiddenField name="stageId" value={stage.id} />
          <HiddenField name="position" value={criterion.position} />
          <VersionField value={stage.version} />
          <div className="s-grid-2">
            <TextField name="description" maxLength={500} optional />
            <TextField name="descriptionEn" maxLength={500} optional />
          </div>
          <div className="s-grid-3">
            <TextField name="lowest" inputMode="numeric" maxLength={3} />
            <TextField
              name="highest"
              inputMode="numeric"
              maxLength={3}
              hint={t("criteria.scaleHint")}
            />
          </div>
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
