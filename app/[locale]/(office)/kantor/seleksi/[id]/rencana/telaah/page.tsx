import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperField } from "#components/paper/paper-field";
import { PlanSummary } from "#components/planning/plan-summary";
import { ProblemList } from "#components/planning/problem-list";
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
import { problemTexts } from "#server/planning/problem-texts";
import { approve, giveBack } from "../actions";
import { openForAct, PartFrame, PLAN_ADDRESS, type PlanParams, planHref } from "../plan-frame";

interface ReviewPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("review.title") };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "approve", "return");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const problems = await problemTexts(locale, plan);
  const { acts, heldBack } = plan.standing;
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("review.title")}>
      <div className="s-gapstack">
        {heldBack !== null && acts.includes("approve") && (
          <Banner
            tone="info"
            title={t(`road.held.${heldBack}.title`, { supervisor: plan.supervisor })}
          >
            <p>{t(`road.held.${heldBack}.text`)}</p>
          </Banner>
        )}
        <Panel title={t("review.plan")}>
          <PlanSummary locale={locale} plan={plan} />
          <p className="mt-3">
            <TextLink href={planHref(locale, plan.id, "umum")}>{t("review.read")}</TextLink> ·{" "}
            <TextLink href={planHref(locale, plan.id, "pratinjau")}>{t("road.preview")}</TextLink>
          </p>
        </Panel>
        {problems.length > 0 && (
          <Panel title={t("check.title")}>
            <ProblemList
              problems={problems}
              hrefOf={(page) => planHref(locale, plan.id, PLAN_ADDRESS[page])}
            />
          </Panel>
        )}
        {acts.includes("approve") && (
          <Panel title={t("review.approveTitle")}>
            <ActionForm
              action={approve}
              locale={locale}
              labels={{
                requestId: t("review.request", { supervisor: plan.supervisor }),
                sure: t("review.sureLabel"),
              }}
            >
              <HiddenField name="selectionId" value={plan.id} />
              <HiddenField name="planVersion" value={plan.planVersion} />
              <p>{t("review.approveText", { supervisor: plan.supervisor })}</p>
              <PaperField
                locale={locale}
                selectionId={plan.id}
                name="requestId"
                kind="PLAN_REQUEST"
                papers={await papersOf(plan.id, ["PLAN_REQUEST"])}
                hint={t("review.requestHint")}
              />
              <CheckboxField name="sure" label={t("review.sure")} />
              <SubmitButton
                unavailable={
                  plan.blocking === 0 ? null : t("check.notYet", { count: plan.blocking })
                }
              >
                {t("review.approve")}
              </SubmitButton>
            </ActionForm>
          </Panel>
        )}
        <Panel id="kembalikan" title={t("review.returnTitle")}>
          <ActionForm
            action={giveBack}
            locale={locale}
            prefix="kembali-"
            labels={{ reason: t("road.reason") }}
          >
            <HiddenField name="selectionId" value={plan.id} />
            <HiddenField name="planVersion" value={plan.planVersion} />
            <TextArea name="reason" rows={3} maxLength={600} hint={t("review.reasonHint")} />
            <SubmitButton tone="secondary">{t("review.return")}</SubmitButton>
          </ActionForm>
        </Panel>
      </div>
    </PartFrame>
  );
}
