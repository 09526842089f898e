import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanSummary } from "#components/planning/plan-summary";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { publish } from "../actions";
import { openForAct, PartFrame, type PlanParams, planHref } from "../plan-frame";

interface PublishPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: PublishPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("publish.title") };
}

export default async function PublishPage({ params }: PublishPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "publish");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const isOwn = plan.standing.heldBack === "OWN_SIGNATURE";
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("publish.title")}>
      <Panel>
        <ActionForm action={publish} locale={locale}>
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <PlanSummary locale={locale} plan={plan} />
          {isOwn ? (
            <Banner tone="info" title={t("road.held.OWN_SIGNATURE.title")}>
              <p>{t("road.held.OWN_SIGNATURE.text")}</p>
            </Banner>
          ) : (
            <Banner tone="warning" title={t("publish.warnTitle")}>
              <ul className="s-bullets">
                <li>{t("publish.warnPublic")}</li>
                <li>{t("publish.warnFrozen")}</li>
                <li>{t("publish.warnLetters")}</li>
              </ul>
            </Banner>
          )}
          <div className="s-row">
            <SubmitButton
              unavailable={
                isOwn
                  ? t("road.held.OWN_SIGNATURE.title")
                  : plan.blocking === 0
                    ? null
                    : t("check.notYet", { count: plan.blocking })
              }
            >
              {t("publish.yes")}
            </SubmitButton>
            <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
