import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MemberFields } from "#components/planning/member-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { concernsMember } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { saveMember } from "../../actions";
import { memberLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, planHref } from "../../plan-frame";

interface MemberPageProps {
  readonly params: Promise<{ locale: string; id: string; memberId: string }>;
}

export async function generateMetadata({ params }: MemberPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("panel.editTitle") };
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { memberId } = await params;
  const { locale, plan } = await openDraft(params, `panitia/${memberId}`);
  const part = plan.members.find(({ id }) => id === memberId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="panel" title={t("panel.editTitle")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsMember(problem, part)}
        />
        <ActionForm
          action={saveMember}
          locale={locale}
          labels={await memberLabels(locale)}
          initial={untouched(part.values)}
        >
          <HiddenField name="memberId" value={part.id} />
          <VersionField value={part.version} />
          <MemberFields supervisor={plan.supervisor} />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "panitia")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
