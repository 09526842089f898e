import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanSummary } from "#components/planning/plan-summary";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { takeBack } from "../actions";
import { openForAct, PartFrame, type PlanParams, planHref } from "../plan-frame";

interface TakeBackPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: TakeBackPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("takeBack.title") };
}

export default async function TakeBackPage({ params }: TakeBackPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "takeBack");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const { announcementNumber } = plan;
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("takeBack.title")}>
      <Panel>
        <ActionForm action={takeBack} locale={locale} labels={{ reason: t("road.reason") }}>
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <PlanSummary locale={locale} plan={plan} />
          <Banner tone="warning" title={t("takeBack.warnTitle")}>
            <p>{t("takeBack.warnText", { supervisor: plan.supervisor })}</p>
            {announcementNumber !== null && (
              <p>{t("takeBack.warnNumber", { number: announcementNumber })}</p>
            )}
          </Banner>
          <TextArea name="reason" rows={3} maxLength={600} hint={t("takeBack.reasonHint")} />
          <div className="s-row">
            <SubmitButton>{t("takeBack.yes")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
