import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StageTable } from "#components/planning/stage-table";
import { Panel } from "#components/ui/panel";
import { isLocale } from "#domain/locale";
import { shiftStage } from "../actions";
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
  return (
    <PlanFrame locale={locale} plan={plan} tab="stages">
      <Panel
        flush
        footer={
          <>
            {plan.isDraft && <p>{t("stages.orderHint")}</p>}
            <p>{t("stages.onlySet")}</p>
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
    </PlanFrame>
  );
}
