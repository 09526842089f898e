import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperField } from "#components/paper/paper-field";
import { PlanSummary } from "#components/planning/plan-summary";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { papersOf } from "#server/paper/papers-of";
import { discard } from "../actions";
import { openForAct, PartFrame, type PlanParams, planHref } from "../plan-frame";

interface DiscardPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: DiscardPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("discard.title") };
}

export default async function DiscardPage({ params }: DiscardPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "discard");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const { announcementNumber } = plan;
  const { needsDecision } = plan.standing;
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("discard.title")}>
      <Panel>
        <ActionForm
          action={discard}
          locale={locale}
          labels={{
            decisionId: t("discard.decision"),
            reason: t("road.reason"),
            sure: t("discard.sureLabel"),
          }}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <PlanSummary locale={locale} plan={plan} />
          <Banner tone="warning" title={t("discard.warnTitle")}>
            <ul className="s-bullets">
              <li>{t("discard.warnPosts")}</li>
              <li>{t("discard.warnTold")}</li>
              <li>{t("discard.warnPublic")}</li>
              {announcementNumber !== null && (
                <li>{t("takeBack.warnNumber", { number: announcementNumber })}</li>
              )}
            </ul>
          </Banner>
          <PaperField
            locale={locale}
            selectionId={plan.id}
            name="decisionId"
            kind="CANCELLATION_DECISION"
            papers={await papersOf(plan.id, ["CANCELLATION_DECISION"])}
            optional={!needsDecision}
            hint={needsDecision ? t("discard.decisionHint") : t("discard.noDecisionHint")}
          />
          <TextArea name="reason" rows={3} maxLength={600} hint={t("discard.reasonHint")} />
          <CheckboxField name="sure" label={t("discard.sure")} />
          <div className="s-row">
            <SubmitButton tone="danger">{t("discard.yes")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
