import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RequirementBasis, RequirementFields } from "#components/planning/requirement-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { concernsRequirement } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { saveRequirement } from "../../actions";
import { requirementLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, planHref } from "../../plan-frame";

interface RequirementPageProps {
  readonly params: Promise<{ locale: string; id: string; requirementId: string }>;
}

export async function generateMetadata({ params }: RequirementPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("requirements.editTitle") };
}

export default async function RequirementPage({ params }: RequirementPageProps) {
  const { requirementId } = await params;
  const { locale, plan } = await openDraft(params, `syarat/${requirementId}`);
  const part = plan.requirements.find(({ id }) => id === requirementId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="requirements" title={t("requirements.editTitle")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsRequirement(problem, part)}
        />
        <ActionForm
          action={saveRequirement}
          locale={locale}
          labels={await requirementLabels(locale)}
          initial={untouched(part.values)}
        >
          <HiddenField name="requirementId" value={part.id} />
          <VersionField value={part.version} />
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
