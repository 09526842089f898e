import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { ButtonLink, UnavailableButton } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { isLocale } from "#domain/locale";
import { problemTexts } from "#server/planning/problem-texts";
import { openPlan, PLAN_ADDRESS, PlanFrame, type PlanParams, planHref } from "../plan-frame";

interface CheckPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: CheckPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.check")} – ${t("plan.title")}` };
}

export default async function CheckPage({ params }: CheckPageProps) {
  const { locale, plan } = await openPlan(params, "periksa");
  const t = await getTranslations({ locale, namespace: "planning" });
  const problems = await problemTexts(locale, plan);
  const blocking = problems.filter(({ effect }) => effect === "block").length;
  return (
    <PlanFrame locale={locale} plan={plan} tab="check">
      {plan.isDraft && (
        <>
          {blocking === 0 ? (
            <Banner tone="success" title={t("check.readyTitle")}>
              <p>{t("check.readyText")}</p>
            </Banner>
          ) : (
            <Banner
              tone="danger"
              icon="alert-circle"
              title={t("check.blockedTitle", { count: blocking })}
            >
              <p>{t("check.blockedText")}</p>
            </Banner>
          )}
          {problems.length > 0 && (
            <Panel id="hal" title={t("check.title")}>
              <ProblemList
                problems={problems}
                hrefOf={(page) => planHref(locale, plan.id, PLAN_ADDRESS[page])}
              />
            </Panel>
          )}
          <div className="s-row">
            {blocking === 0 ? (
              <ButtonLink href={planHref(locale, plan.id, "umumkan")}>{t("check.go")}</ButtonLink>
            ) : (
              <UnavailableButton id="umumkan" reason={t("check.notYet", { count: blocking })}>
                {t("check.go")}
              </UnavailableButton>
            )}
          </div>
        </>
      )}
    </PlanFrame>
  );
}
