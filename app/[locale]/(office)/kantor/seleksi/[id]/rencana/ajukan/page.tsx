import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CoverFields } from "#components/planning/cover-fields";
import { PlanSummary } from "#components/planning/plan-summary";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { papersOf } from "#server/paper/papers-of";
import { problemTexts } from "#server/planning/problem-texts";
import { submit } from "../actions";
import { openForAct, PartFrame, PLAN_ADDRESS, type PlanParams, planHref } from "../plan-frame";

interface SubmitPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: SubmitPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("submit.title") };
}

export default async function SubmitPage({ params }: SubmitPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "submit");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const problems = await problemTexts(locale, plan);
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("submit.title")}>
      <Panel>
        <ActionForm
          action={submit}
          locale={locale}
          labels={{ panelDecision: t("publish.decision"), decisionId: t("publish.paper") }}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <PlanSummary locale={locale} plan={plan} />
          <Banner tone="info" title={t("submit.warnTitle")}>
            <p>{t("submit.warnText", { supervisor: plan.supervisor })}</p>
          </Banner>
          {problems.length > 0 && (
            <ProblemList
              problems={problems}
              hrefOf={(page) => planHref(locale, plan.id, PLAN_ADDRESS[page])}
            />
          )}
          {plan.departures > 0 && (
            <CoverFields
              locale={locale}
              selectionId={plan.id}
              papers={await papersOf(plan.id, ["PANEL_DECISION"])}
            />
          )}
          <div className="s-row">
            <SubmitButton
              unavailable={plan.blocking === 0 ? null : t("check.notYet", { count: plan.blocking })}
            >
              {t("submit.yes")}
            </SubmitButton>
            <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
