import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StageTable } from "#components/planning/stage-table";
import { CiteRule } from "#components/regulation/cite-rule";
import { FocusFragment } from "#components/ui/focus-fragment";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { isLocale, type Locale } from "#domain/locale";
import { leftOut } from "#domain/planning/stage-set";
import type { StageKind } from "#domain/planning/terms";
import { STAGES_MINIMUM } from "#domain/regulation/stages";
import type { PlanPageData } from "#server/planning/load-plan";
import { createStage, shiftStage } from "../actions";
import { openPlan, PlanFrame, type PlanParams, planHref } from "../plan-frame";

interface StagesPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: StagesPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.stages")} – ${t("plan.title")}` };
}

export default async function StagesPage({ params }: StagesPageProps) {
  const { locale, plan } = await openPlan(params, "tahapan");
  const t = await getTranslations({ locale, namespace: "planning" });
  const missing = leftOut(plan.stages.map(({ kind }) => kind));
  return (
    <PlanFrame locale={locale} plan={plan} tab="stages">
      <Panel
        flush
        footer={
          <>
            {plan.isDraft && <p>{t("stages.orderHint")}</p>}
            <p>
              {t("stages.mandatory")} <CiteRule rule={STAGES_MINIMUM} />
            </p>
            {missing.length === 0 && <p>{t("stages.onlySet")}</p>}
          </>
        }
      >
        <StageTable
          locale={locale}
          stages={plan.stages}
          order={
            plan.isDraft
              ? { action: shiftStage, selectionId: plan.id, planVersion: plan.planVersion }
              : undefined
          }
          hrefOf={plan.isDraft ? (path) => planHref(locale, plan.id, `tahapan/${path}`) : undefined}
        />
      </Panel>
      {plan.isDraft && <FocusFragment after={plan.planVersion} />}
      {plan.isDraft && missing.length > 0 && (
        <LeftOut locale={locale} plan={plan} kinds={missing} />
      )}
    </PlanFrame>
  );
}

interface LeftOutProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
  readonly kinds: readonly StageKind[];
}

/** What the plan does without, each with the way back in. */
async function LeftOut({ locale, plan, kinds }: LeftOutProps) {
  const t = await getTranslations({ locale, namespace: "planning.stages" });
  const terms = await getTranslations({ locale, namespace: "terms.stage" });
  return (
    <Panel id="tidak-dipakai" title={t("leftOut")}>
      <p>{t("leftOutText")}</p>
      {kinds.map((kind) => (
        <ActionForm key={kind} locale={locale} action={createStage}>
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <HiddenField name="kind" value={kind} />
          <SubmitButton tone="secondary">{t("putBack", { stage: terms(kind) })}</SubmitButton>
        </ActionForm>
      ))}
    </Panel>
  );
}
