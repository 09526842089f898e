import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperField } from "#components/paper/paper-field";
import { CoverFields } from "#components/planning/cover-fields";
import { PlanSummary } from "#components/planning/plan-summary";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { Cite } from "#components/ui/cite";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { ANNOUNCEMENT_SIGNATORY } from "#domain/regulation/announcement";
import { citationOf, latest } from "#domain/regulation/rule";
import { papersOf } from "#server/paper/papers-of";
import { sign } from "../actions";
import { openForAct, PartFrame, type PlanParams, planHref } from "../plan-frame";

const SIGNATORY = citationOf(latest(ANNOUNCEMENT_SIGNATORY));

interface SignPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: SignPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("sign.title") };
}

export default async function SignPage({ params }: SignPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "sign");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const decisions = await papersOf(plan.id, ["PANEL_DECISION"]);
  // Whoever plans signs on the chair's behalf; the chair does not plan.
  const onBehalf = plan.standing.acts.includes("takeBack");
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("sign.title")}>
      <Panel>
        <ActionForm
          action={sign}
          locale={locale}
          labels={{
            mandateId: t("sign.mandate"),
            panelDecision: t("publish.decision"),
            decisionId: t("publish.paper"),
            sure: t("sign.sureLabel"),
          }}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <PlanSummary locale={locale} plan={plan} />
          <p>
            <TextLink href={planHref(locale, plan.id, "pratinjau")}>{t("road.preview")}</TextLink> ·{" "}
            <TextLink file href={planHref(locale, plan.id, "pratinjau/pdf")}>
              {t("preview.pdf")}
            </TextLink>
          </p>
          <Banner tone="info" title={onBehalf ? t("sign.behalfTitle") : t("sign.chairTitle")}>
            <p>{onBehalf ? t("sign.behalfText") : t("sign.chairText")}</p>
            {SIGNATORY !== null && <Cite citation={SIGNATORY} />}
          </Banner>
          {onBehalf && (
            <PaperField
              locale={locale}
              selectionId={plan.id}
              name="mandateId"
              kind="PANEL_DECISION"
              papers={decisions}
            />
          )}
          {plan.departures > 0 && (
            <CoverFields locale={locale} selectionId={plan.id} papers={decisions} />
          )}
          <CheckboxField name="sure" label={t("sign.sure")} />
          <div className="s-row">
            <SubmitButton
              unavailable={plan.blocking === 0 ? null : t("check.notYet", { count: plan.blocking })}
            >
              {t("sign.yes")}
            </SubmitButton>
            <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
