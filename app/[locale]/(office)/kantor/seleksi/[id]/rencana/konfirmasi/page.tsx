import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperField } from "#components/paper/paper-field";
import { CoverFields } from "#components/planning/cover-fields";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { isLocale } from "#domain/locale";
import { papersOf } from "#server/paper/papers-of";
import { confirm, refuse } from "../actions";
import { openForAct, PartFrame, type PlanParams, planHref } from "../plan-frame";

interface ConfirmPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("confirm.title") };
}

export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { locale, plan, elsewhere } = await openForAct(params, "confirm", "refuse");
  if (elsewhere !== null) return elsewhere;
  const t = await getTranslations({ locale, namespace: "planning" });
  const papers = await papersOf(plan.id, ["PLAN_APPROVAL", "PLAN_REFUSAL", "PANEL_DECISION"]);
  const letters = papers.filter(({ kind }) => kind === "PLAN_APPROVAL");
  const { heldBack } = plan.standing;
  const hidden = (
    <>
      <HiddenField name="selectionId" value={plan.id} />
      <HiddenField name="planVersion" value={plan.planVersion} />
    </>
  );
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("confirm.title")}>
      <div className="s-gapstack">
        {heldBack !== null && (
          <Banner
            tone="info"
            title={t(`road.held.${heldBack}.title`, { supervisor: plan.supervisor })}
          >
            <p>{t(`road.held.${heldBack}.text`)}</p>
          </Banner>
        )}
        <Panel title={t("confirm.approvedTitle", { supervisor: plan.supervisor })}>
          <ActionForm
            action={confirm}
            locale={locale}
            labels={{
              letterId: t("confirm.letter", { supervisor: plan.supervisor }),
              panelDecision: t("publish.decision"),
              decisionId: t("publish.paper"),
            }}
          >
            {hidden}
            <p>{t("confirm.approvedText")}</p>
            <PaperField
              locale={locale}
              selectionId={plan.id}
              name="letterId"
              kind="PLAN_APPROVAL"
              papers={letters}
            />
            <details open={letters.length === 0}>
              <summary>{t("confirm.without", { supervisor: plan.supervisor })}</summary>
              <div className="s-gapstack mt-3">
                <p>{t("confirm.withoutText")}</p>
                <CoverFields locale={locale} selectionId={plan.id} papers={papers} />
              </div>
            </details>
            <div className="s-row">
              <SubmitButton
                unavailable={
                  plan.blocking === 0 ? null : t("check.notYet", { count: plan.blocking })
                }
              >
                {t("confirm.yes")}
              </SubmitButton>
              <TextLink href={planHref(locale, plan.id, "periksa")}>{t("publish.no")}</TextLink>
            </div>
          </ActionForm>
        </Panel>
        <Panel id="ditolak" title={t("confirm.refusedTitle", { supervisor: plan.supervisor })}>
          <ActionForm
            action={refuse}
            locale={locale}
            prefix="tolak-"
            labels={{
              letterId: t("confirm.refusal", { supervisor: plan.supervisor }),
              reason: t("confirm.asks"),
            }}
          >
            {hidden}
            <p>{t("confirm.refusedText")}</p>
            <PaperField
              locale={locale}
              selectionId={plan.id}
              name="letterId"
              kind="PLAN_REFUSAL"
              papers={papers.filter(({ kind }) => kind === "PLAN_REFUSAL")}
            />
            <TextArea name="reason" rows={3} maxLength={600} hint={t("confirm.asksHint")} />
            <SubmitButton tone="secondary">{t("confirm.refuse")}</SubmitButton>
          </ActionForm>
        </Panel>
      </div>
    </PartFrame>
  );
}
