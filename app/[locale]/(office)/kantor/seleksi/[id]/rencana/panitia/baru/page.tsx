import type { Metadata } from "next";

import { getTranslations } from "next-intl/server";
import { MemberFields } from "#components/planning/member-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";

import { isLocale } from "#domain/locale";
import { concernsMember } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { createMember } from "../../actions";
import { memberLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, type PlanParams, planHref } from "../../plan-frame";

interface NewMemberProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: NewMemberProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("panel.add") };
}

export default async function NewMember({ params }: NewMemberProps) {
  const { locale, plan } = await openDraft(params, "panitia/baru");
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="panel" title={t("panel.add")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsMember(problem, null)}
        />
        <ActionForm
          action={createMember}
          locale={locale}
          labels={await memberLabels(locale)}
          initial={untouched()}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <div className="s-grid-2">
            <TextField name="name" maxLength={120} hint={t("panel.nameHint")} />
            <TextField name="email" type="email" maxLength={254} hint={t("panel.emailHint")} />
          </div>
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
