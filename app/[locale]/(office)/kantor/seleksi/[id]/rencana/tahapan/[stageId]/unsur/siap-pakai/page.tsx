import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RubricList } from "#components/scoring/rubric-list";
import { ValueRule } from "#components/scoring/value-rule";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { READY_RUBRICS, rubricsOf } from "#domain/planning/rubrics";
import { takeRubric } from "../../../../actions";
import { openSheetStage, PartFrame, planHref, type StageParams } from "../../../../plan-frame";

interface ReadyPageProps {
  readonly params: StageParams;
}

export async function generateMetadata({ params }: ReadyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("criteria.ready") };
}

/** Ready-made rubrics for a stage; taking one replaces the criteria that it has. */
export default async function ReadyPage({ params }: ReadyPageProps) {
  const { locale, plan, stage } = await openSheetStage(params, "unsur/siap-pakai");
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  return (
    <PartFrame
      locale={locale}
      plan={plan}
      tab="stages"
      title={`${t("criteria.ready")}: ${terms(stage.kind)}`}
    >
      <div className="s-gapstack">
        <p>
          {t("criteria.readyLead", { count: stage.criteria.length })}{" "}
          <TextLink href={planHref(locale, plan.id, `tahapan/${stage.id}/unsur`)}>
            {t("criteria.toList")}
          </TextLink>
        </p>
        {rubricsOf(stage.kind).map((code) => {
          const { criteria, criteriaTotal, sheetDecimals } = READY_RUBRICS[code];
          return (
            <Panel key={code} id={code.toLowerCase()} title={t(`criteria.rubric.${code}.name`)}>
              <p>{t(`criteria.rubric.${code}.about`)}</p>
              <p className="s-small s-muted mt-2">
                <ValueRule sheetDecimals={sheetDecimals} />
              </p>
              <details className="mt-3">
                <summary>{t("criteria.showRubric", { count: criteria.length })}</summary>
                <div className="mt-2">
                  <RubricList locale={locale} total={criteriaTotal} criteria={criteria} />
                </div>
              </details>
              <ActionForm action={takeRubric} locale={locale}>
                <HiddenField name="stageId" value={stage.id} />
                <HiddenField name="version" value={stage.version} />
                <HiddenField name="rubric" value={code} />
                <p className="s-row">
                  <SubmitButton tone="secondary">{t("criteria.take")}</SubmitButton>
                </p>
              </ActionForm>
            </Panel>
          );
        })}
      </div>
    </PartFrame>
  );
}
