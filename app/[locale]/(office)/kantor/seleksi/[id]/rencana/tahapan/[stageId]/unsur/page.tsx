import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CriterionRows } from "#components/planning/criterion-rows";
import { CriterionTable } from "#components/planning/criterion-table";
import { CiteRule } from "#components/regulation/cite-rule";
import { ValueRule } from "#components/scoring/value-rule";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { ROUNDING_HALF_UP } from "#domain/regulation/results";
import { untouched } from "#server/form-state";
import { MOST_CRITERIA, SHEET_ROUNDINGS } from "#server/planning/edit-criteria";
import { saveCriteria } from "../../../actions";
import { openSheetStage, PartFrame, planHref, type StageParams } from "../../../plan-frame";

interface CriteriaPageProps {
  readonly params: StageParams;
}

export async function generateMetadata({ params }: CriteriaPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("criteria.title") };
}

/** What the sheets of a stage ask, and how they become its value. */
export default async function CriteriaPage({ params }: CriteriaPageProps) {
  const { locale, plan, stage } = await openSheetStage(params, "unsur");
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  const labels: Record<string, string> = {
    criteriaTotal: t("criteria.total"),
    sheetDecimals: t("criteria.rounding"),
  };
  for (let row = 1; row <= MOST_CRITERIA; row++) {
    labels[`names.${row}`] = t("criteria.name", { row });
    labels[`namesEn.${row}`] = t("criteria.nameEn", { row });
    labels[`weights.${row}`] = t("criteria.weight", { row });
  }
  const base = planHref(locale, plan.id, `tahapan/${stage.id}/unsur`);
  return (
    <PartFrame
      locale={locale}
      plan={plan}
      tab="stages"
      title={`${t("criteria.title")}: ${terms(stage.kind)}`}
    >
      <div className="s-gapstack">
        <Panel
          flush
          footer={<TextLink href={`${base}/siap-pakai`}>{t("criteria.ready")}</TextLink>}
        >
          <CriterionTable
            locale={locale}
            total={stage.criteriaTotal}
            criteria={stage.criteria}
            hrefOf={(position) => `${base}/${position}`}
          />
        </Panel>
        <Panel title={t("criteria.listTitle")} id="daftar-unsur">
          <ActionForm
            action={saveCriteria}
            locale={locale}
            labels={labels}
            initial={untouched(stage.criteriaValues)}
          >
            <HiddenField name="stageId" value={stage.id} />
            <VersionField value={stage.version} />
            <p className="s-muted">{t("criteria.lead")}</p>
            <CriterionRows rows={Math.min(MOST_CRITERIA, stage.criteria.length + 2)} />
            <div className="s-grid-3">
              <TextField
                name="criteriaTotal"
                inputMode="numeric"
                maxLength={3}
                hint={t("criteria.totalHint")}
              />
              <SelectField
                name="sheetDecimals"
                options={SHEET_ROUNDINGS.map((value) => ({
                  value,
                  label: t(`criteria.roundings.${value}`),
                }))}
                hint={t("criteria.roundingHint")}
              />
            </div>
            <div className="s-row">
              <SubmitButton>{t("plan.save")}</SubmitButton>
              <TextLink href={planHref(locale, plan.id, "tahapan")}>
                {t("criteria.toStages")}
              </TextLink>
            </div>
          </ActionForm>
        </Panel>
        <Panel title={t("criteria.formedTitle")} id="pembentukan-nilai">
          <p>
            <ValueRule sheetDecimals={stage.sheetDecimals} />
          </p>
          <p className="mt-2">{t("criteria.meanOnly")}</p>
          <p className="mt-2">
            <CiteRule rule={ROUNDING_HALF_UP} />
          </p>
        </Panel>
      </div>
    </PartFrame>
  );
}
