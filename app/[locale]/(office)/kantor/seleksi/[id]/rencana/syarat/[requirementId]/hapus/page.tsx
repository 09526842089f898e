import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { deleteRequirement } from "../../../actions";
import { openDraft, PartFrame, planHref } from "../../../plan-frame";
import { RemoveForm } from "../../../remove-form";

interface RemoveRequirementPageProps {
  readonly params: Promise<{ locale: string; id: string; requirementId: string }>;
}

export async function generateMetadata({ params }: RemoveRequirementPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("requirements.removeTitle") };
}

export default async function RemoveRequirementPage({ params }: RemoveRequirementPageProps) {
  const { requirementId } = await params;
  const { locale, plan } = await openDraft(params, `syarat/${requirementId}/hapus`);
  const part = plan.requirements.find(({ id }) => id === requirementId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  const terms = await getTranslations({ locale, namespace: "terms.requirement" });
  return (
    <PartFrame locale={locale} plan={plan} tab="requirements" title={t("requirements.removeTitle")}>
      <RemoveForm
        locale={locale}
        action={deleteRequirement}
        field="requirementId"
        part={part}
        name={terms(part.kind, { parameter: part.parameter, wording: part.wording })}
        consequence={t("requirements.removeText")}
        backHref={planHref(locale, plan.id, "syarat")}
      />
    </PartFrame>
  );
}
