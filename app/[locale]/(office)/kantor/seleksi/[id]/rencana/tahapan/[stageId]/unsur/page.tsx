import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CriterionRows } from "#components/planning/criterion-rows";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { SHEET_STAGES } from "#domain/planning/terms";
import { untouched } from "#server/form-state";
import { MOST_CRITERIA } from "#server/planning/edit-criteria";
import { saveCriteria } from "../../../actions";
import { openDraft, PartFrame, planHref } from "../../../plan-frame";

interface CriteriaPageProps {
  readonly params: Promise<{ locale: string; id: string; stageId: string }>;
}

export async function generateMetadata({ params }: CriteriaPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("criteria.title") };
}

export default async function CriteriaPage({ params }: CriteriaPageProps) {
  const { stageId } = await params;
  const { locale, plan } = await openDraft(params, `tahapan/${stageId}/unsur`);
  const stage = plan.stages.find(({ id }) => id === stageId);
  if (stage === undefined || !SHEET_STAGES.some((kind) => kind === stage.kind)) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  const labels: Record<string, string> = {};
  for (let row = 1; row <= MOST_CRITERIA; row++) {
    labels[`names.${row}`] = t("criteria.name", { row });
    labels[`namesEn.${row}`] = t("criteria.nameEn", { row });
    labels[`weights.${row}`] = t("criteria.weight", { row });
    labels[`descriptions.${row}`] = t("criteria.description", { row });
  }
  return (
    <PartFrame
      locale={locale}
      plan={plan}
      tab="stages"
      title={`${t("criteria.title")}: ${terms(stage.kind)}`}
    >
      <Panel>
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
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "tahapan")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
