import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#domain/locale";
import { deleteMember } from "../../../actions";
import { openDraft, PartFrame, planHref } from "../../../plan-frame";
import { RemoveForm } from "../../../remove-form";

interface RemoveMemberPageProps {
  readonly params: Promise<{ locale: string; id: string; memberId: string }>;
}

export async function generateMetadata({ params }: RemoveMemberPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("panel.removeTitle") };
}

export default async function RemoveMemberPage({ params }: RemoveMemberPageProps) {
  const { memberId } = await params;
  const { locale, plan } = await openDraft(params, `panitia/${memberId}/hapus`);
  const part = plan.members.find(({ id }) => id === memberId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="panel" title={t("panel.removeTitle")}>
      <RemoveForm
        locale={locale}
        action={deleteMember}
        field="memberId"
        part={part}
        name={part.name}
        consequence={t("panel.removeText")}
        backHref={planHref(locale, plan.id, "panitia")}
      />
    </PartFrame>
  );
}
