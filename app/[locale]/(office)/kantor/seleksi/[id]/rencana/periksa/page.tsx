import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanFacts } from "#components/planning/plan-facts";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { ButtonLink, UnavailableButton } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { isLocale, type Locale } from "#domain/locale";
import { isOnRoad, NEXT_ACT } from "#domain/planning/life-cycle";
import type { PlanPageData } from "#server/planning/load-plan";
import { problemTexts } from "#server/planning/problem-texts";
import {
  ACT_ADDRESS,
  openPlan,
  PLAN_ADDRESS,
  PlanFrame,
  type PlanParams,
  planHref,
} from "../plan-frame";

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
  const { blocking } = plan;
  return (
    <PlanFrame locale={locale} plan={plan} tab="check">
      <PlanFacts locale={locale} plan={plan} />
      {isOnRoad(plan.state) && (
        <>
          {blocking === 0 ? (
            <Banner tone="success" title={t(`check.ready.${plan.state}`)}>
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
          <Acts locale={locale} plan={plan} />
        </>
      )}
    </PlanFrame>
  );
}

interface ActsProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
}

/** What this viewer can do with the plan now, or why somebody else has to. */
async function Acts({ locale, plan }: ActsProps) {
  const t = await getTranslations({ locale, namespace: "planning" });
  const { acts, heldBack } = plan.standing;
  const next = NEXT_ACT[plan.state];
  const hrefOf = (act: (typeof acts)[number]) => planHref(locale, plan.id, ACT_ADDRESS[act]);
  return (
    <>
      {heldBack !== null && next !== undefined && acts.includes(next) && (
        <Banner
          tone="info"
          title={t(`road.held.${heldBack}.title`, { supervisor: plan.supervisor })}
        >
          <p>{t(`road.held.${heldBack}.text`)}</p>
        </Banner>
      )}
      <div className="s-row">
        {next !== undefined &&
          acts.includes(next) &&
          (plan.blocking === 0 ? (
            <ButtonLink href={hrefOf(next)}>
              {t(`road.go.${next}`, { supervisor: plan.supervisor })}
            </ButtonLink>
          ) : (
            <UnavailableButton id="lanjut" reason={t("check.notYet", { count: plan.blocking })}>
              {t(`road.go.${next}`, { supervisor: plan.supervisor })}
            </UnavailableButton>
          ))}
        {acts.includes("return") && (
          <TextLink href={`${hrefOf("return")}#kembalikan`}>{t("road.go.return")}</TextLink>
        )}
        {acts.includes("refuse") && (
          <TextLink href={`${hrefOf("refuse")}#ditolak`}>
            {t("road.go.refuse", { supervisor: plan.supervisor })}
          </TextLink>
        )}
        {plan.values.announcedOn && plan.values.lastDay && (
          <TextLink href={planHref(locale, plan.id, "pratinjau")}>{t("road.preview")}</TextLink>
        )}
        {acts.includes("takeBack") && (
          <TextLink href={hrefOf("takeBack")}>{t("road.go.takeBack")}</TextLink>
        )}
        {acts.includes("discard") && (
          <TextLink href={hrefOf("discard")}>{t("road.go.discard")}</TextLink>
        )}
      </div>
    </>
  );
}
