import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperField } from "#components/paper/paper-field";
import { ProblemList } from "#components/planning/problem-list";
import { Banner } from "#components/ui/banner";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { formatDays } from "#domain/format";
import { inLocale, isLocale } from "#domain/locale";
import { papersOf } from "#server/paper/papers-of";
import { problemTexts } from "#server/planning/problem-texts";
import { publish } from "../actions";
import { openDraft, PartFrame, PLAN_ADDRESS, type PlanParams, planHref } from "../plan-frame";

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
  const { locale, plan } = await openDraft(params, "umumkan");
  const t = await getTranslations({ locale, namespace: "planning" });
  const problems = await problemTexts(locale, plan);
  const blocking = problems.filter(({ effect }) => effect === "block").length;
  const deviates = problems.some(({ effect }) => effect === "record");
  const { announcedOn, lastDay } = plan.values;
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("publish.title")}>
      <Panel>
        <ActionForm
          action={publish}
          locale={locale}
          labels={{ panelDecision: t("publish.decision"), decisionId: t("publish.paper") }}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <HiddenField name="planVersion" value={plan.planVersion} />
          <DefinitionList
            entries={[
              { term: t("general.name"), value: inLocale(locale, plan.name) },
              {
                term: t("plan.tab.posts"),
                value: plan.posts.map(({ title }) => inLocale(locale, title)).join(", "),
              },
              {
                term: t("publish.window"),
                value: announcedOn && lastDay ? formatDays(locale, announcedOn, lastDay) : "–",
              },
              {
                term: t("plan.tab.panel"),
                value: t("publish.members", { count: plan.members.length }),
              },
            ]}
          />
          <Banner tone="warning" title={t("publish.warnTitle")}>
            <ul className="s-bullets">
              <li>{t("publish.warnPublic")}</li>
              <li>{t("publish.warnFrozen")}</li>
              <li>{t("publish.warnLetters")}</li>
            </ul>
          </Banner>
          {problems.length > 0 && (
            <ProblemList
              problems={problems}
              hrefOf={(page) => planHref(locale, plan.id, PLAN_ADDRESS[page])}
            />
          )}
          {deviates && (
            <>
              <TextArea name="panelDecision" rows={3} hint={t("publish.decisionHint")} />
              <PaperField
                locale={locale}
                selectionId={plan.id}
                name="decisionId"
                papers={await papersOf(plan.id, ["PANEL_DECISION"])}
              />
            </>
          )}
          <div className="s-row">
            <SubmitButton
              unavailable={blocking === 0 ? null : t("check.notYet", { count: blocking })}
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
