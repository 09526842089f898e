import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReasonFields } from "#components/announcement/reason-fields";
import { PaperField } from "#components/paper/paper-field";
import { MemberFields } from "#components/planning/member-fields";
import { RuleSentence } from "#components/regulation/rule-sentence";
import { CheckboxGroup, RadioGroup } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import {
  PANEL_FORMED_BY,
  PANEL_INTERNAL_RANK,
  PANEL_INTERNAL_SHARE,
  PANEL_SIZE_ODD,
  PANEL_VACANT_SEAT,
} from "#domain/regulation/panel";
import { loadPanelChangeForm } from "#server/announcement/load-panel-change";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { memberLabels } from "../../rencana/labels";
import { proposeReplacement } from "../actions";
import { ChangesFrame } from "../changes-frame";

interface PanelChangeFormProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const RULES = [
  PANEL_FORMED_BY,
  PANEL_SIZE_ODD,
  PANEL_INTERNAL_SHARE,
  PANEL_INTERNAL_RANK,
  PANEL_VACANT_SEAT,
];

export async function generateMetadata({ params }: PanelChangeFormProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("panel.propose") };
}

export default async function PanelChangeForm({ params }: PanelChangeFormProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const form = await loadPanelChangeForm(await requestContext(locale, `${path}/panitia`), id);
  if (form === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const chair = form.members.find(({ isChair }) => isChair);
  const labels = {
    ...(await memberLabels(locale)),
    leaving: t("panel.leaving"),
    leftOn: t("panel.leftOn"),
    hasSuccessor: t("panel.hasSuccessor"),
    chairId: t("panel.chairAfter"),
    decreeId: t("panel.decree"),
    reason: t("reason"),
    reasonEn: t("reasonEn"),
  };
  return (
    <ChangesFrame
      locale={locale}
      selection={form}
      title={t("panel.propose")}
      context={inLocale(locale, form.name)}
    >
      <div className="s-gapstack">
        <ActionForm
          action={proposeReplacement}
          locale={locale}
          labels={labels}
          initial={untouched({ leftOn: form.today, chairId: chair?.id ?? "", hasSuccessor: "YES" })}
        >
          <HiddenField name="selectionId" value={id} />
          <Panel title={t("panel.whoLeaves")} id="berhenti">
            <CheckboxGroup
              name="leaving"
              choices={form.members.map((member) => ({
                value: member.id,
                label: member.isChair ? t("panel.chairNamed", { name: member.name }) : member.name,
                hint: member.institution,
              }))}
            />
            <DateField name="leftOn" hint={t("panel.leftOnHint")} />
          </Panel>
          <Panel title={t("panel.whoComes")} id="pengganti">
            <RadioGroup
              name="hasSuccessor"
              choices={[
                { value: "YES", label: t("panel.withSuccessor") },
                { value: "NO", label: t("panel.withoutSuccessor"), hint: t("panel.withoutHint") },
              ]}
            />
            <div className="s-grid-2">
              <TextField name="name" maxLength={120} />
              <TextField name="email" type="email" maxLength={254} />
            </div>
            <MemberFields withChair={false} supervisor={form.supervisor} />
          </Panel>
          <Panel title={t("panel.basis")} id="dasar">
            <SelectField
              name="chairId"
              hint={t("panel.chairHint")}
              options={[
                ...form.members.map((member) => ({ value: member.id, label: member.name })),
                { value: "", label: t("panel.successorChairs") },
              ]}
            />
            <PaperField locale={locale} selectionId={id} name="decreeId" papers={form.decrees} />
            <ReasonFields />
          </Panel>
          <p className="s-small s-muted">{t("panel.next")}</p>
          <div className="s-row">
            <SubmitButton>{t("panel.submit")}</SubmitButton>
            <TextLink href={localePath(locale, path)}>{t("cancelForm")}</TextLink>
          </div>
        </ActionForm>
        <Panel title={t("panel.rules")}>
          <ul className="s-stack">
            {RULES.map((rule) => (
              <li key={rule.id}>
                <RuleSentence locale={locale} rule={rule} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </ChangesFrame>
  );
}
