import type { Metadata } from "next";

import { getTranslations } from "next-intl/server";
import { RequirementBasis, RequirementFields } from "#components/planning/requirement-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";

import { isLocale } from "#domain/locale";
import { concernsRequirement } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { createRequirement } from "../../actions";
import { requirementLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, type PlanParams, planHref } from "../../plan-frame";

interface NewRequirementProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: NewRequirementProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("requirements.add") };
}

export default async function NewRequirement({ params }: NewRequirementProps) {
  const { locale, plan } = await openDraft(params, "syarat/baru");
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="requirements" title={t("requirements.add")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsRequirement(problem, null)}
        />
        <ActionForm
          action={createRequirement}
          locale={locale}
          labels={await requirementLabels(locale)}
          initial={untouched()}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <RequirementFields locale={locale} posts={plan.posts} />
          <RequirementBasis locale={locale} selectionId={plan.id} papers={plan.bases} />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "syarat")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
