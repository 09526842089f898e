import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalPapers } from "#components/planning/approval-papers";
import { RadioGroup } from "#components/ui/choice-field";
import { Cite } from "#components/ui/cite";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag } from "#components/ui/tag";
import { VersionField } from "#components/ui/version-field";
import { isLocale, type Locale } from "#domain/locale";
import type { PaperKind } from "#domain/paper/terms";
import { concernsPermission } from "#domain/planning/problem-place";
import { PERMISSION_CASES, PLAN_HOME_AFFAIRS_PERMISSION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { untouched } from "#server/form-state";
import type { PlanPageData } from "#server/planning/load-plan";
import { savePermission } from "../actions";
import { FieldProblems, letterOf, openPlan, PlanFrame, type PlanParams } from "../plan-frame";

interface ApprovalsProps {
  readonly params: PlanParams;
}

const PERMISSION = citationOf(latest(PLAN_HOME_AFFAIRS_PERMISSION));

export async function generateMetadata({ params }: ApprovalsProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: `${t("plan.tab.approvals")} – ${t("plan.title")}` };
}

export default async function Approvals({ params }: ApprovalsProps) {
  const { locale, plan } = await openPlan(params, "persetujuan");
  const t = await getTranslations({ locale, namespace: "planning.approvals" });
  return (
    <PlanFrame locale={locale} plan={plan} tab="approvals">
      <Panel
        id="koordinasi"
        title={t("coordination", { supervisor: plan.supervisor })}
        aside={<Standing plan={plan} kind="PANEL_COORDINATION" />}
      >
        <p>{t("coordinationText")}</p>
        <Letters locale={locale} plan={plan} kind="PANEL_COORDINATION" />
      </Panel>
      <Panel
        id="keputusan"
        title={t("decree")}
        aside={<Standing plan={plan} kind="PANEL_DECREE" />}
      >
        <Letters locale={locale} plan={plan} kind="PANEL_DECREE" />
      </Panel>
      <Panel
        id="standar"
        title={t("standard")}
        aside={<Standing plan={plan} kind="STANDARD_MINUTES" />}
      >
        <Letters locale={locale} plan={plan} kind="STANDARD_MINUTES" />
      </Panel>
      <Panel
        id="permohonan"
        title={t("request")}
        aside={<Standing plan={plan} kind="PLAN_REQUEST" />}
      >
        <p>{t("requestText", { supervisor: plan.supervisor })}</p>
        <Letters locale={locale} plan={plan} kind="PLAN_REQUEST" />
      </Panel>
      <Panel
        id="bkn"
        title={t("supervisor", { supervisor: plan.supervisor })}
        aside={<Standing plan={plan} kind="PLAN_APPROVAL" />}
      >
        <p>{t("supervisorText")}</p>
        <Letters locale={locale} plan={plan} kind="PLAN_APPROVAL" />
      </Panel>
      <Panel
        id="mendagri"
        title={t("permission")}
        aside={<Standing plan={plan} kind="HOME_AFFAIRS_PERMISSION" />}
      >
        <p>{t("permissionText")}</p>
        {PERMISSION !== null && <Cite citation={PERMISSION} />}
        <FieldProblems locale={locale} plan={plan} about={concernsPermission} />
        <Questions locale={locale} plan={plan} />
        {(plan.permissionCases?.length ?? 0) > 0 && (
          <Letters locale={locale} plan={plan} kind="HOME_AFFAIRS_PERMISSION" />
        )}
      </Panel>
    </PlanFrame>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
}

/** Letters that no rule asks for until a later one stands beside them. */
const UNASKED: readonly PaperKind[] = ["PANEL_COORDINATION", "PLAN_REQUEST"];

interface StandingProps {
  readonly plan: PlanPageData;
  readonly kind: PaperKind;
}

/** Whether the plan has what it needs of this kind; nothing once it is announced. */
async function Standing({ plan, kind }: StandingProps) {
  const t = await getTranslations("planning.approvals");
  if (!plan.isDraft) return null;
  if (kind === "HOME_AFFAIRS_PERMISSION" && plan.permissionCases?.length === 0) {
    return <Tag tone="neutral">{t("notNeeded")}</Tag>;
  }
  if (UNASKED.includes(kind) && !plan.papers.some((paper) => paper.kind === kind)) {
    return <Tag tone="warning">{t("missing")}</Tag>;
  }
  if (kind === "HOME_AFFAIRS_PERMISSION" && plan.problems.some(concernsPermission)) {
    return <Tag tone="danger">{t("open")}</Tag>;
  }
  const places = plan.problems.flatMap((problem) => {
    const place = letterOf(plan, problem);
    return place?.kind === kind ? [{ ...place, effect: problem.effect }] : [];
  });
  const [worst] = places;
  if (worst === undefined) return <Tag tone="success">{t("there")}</Tag>;
  return (
    <Tag tone={worst.effect === "block" ? "danger" : "warning"}>
      {worst.field === "file" ? t("missing") : t("mend")}
    </Tag>
  );
}

/** The letters of a kind, and below them what the rules find about their dates or their want. */
function Letters({ locale, plan, kind }: PartProps & { readonly kind: PaperKind }) {
  return (
    <ApprovalPapers
      locale={locale}
      selectionId={plan.id}
      kind={kind}
      papers={plan.papers.filter((paper) => paper.kind === kind)}
    >
      <FieldProblems
        locale={locale}
        plan={plan}
        about={(problem) => letterOf(plan, problem)?.kind === kind}
      />
    </ApprovalPapers>
  );
}

async function Questions({ locale, plan }: PartProps) {
  const t = await getTranslations({ locale, namespace: "planning.approvals" });
  const yesNo = [
    { value: "YES", label: t("yes") },
    { value: "NO", label: t("no") },
  ];
  const labels = Object.fromEntries(
    PERMISSION_CASES.map((each) => [`answers.${each}`, t(`question.${each}`)]),
  );
  if (!plan.isDraft) {
    return (
      <ul className="s-bullets mt-4">
        {PERMISSION_CASES.map((each) => (
          <li key={each}>
            {t(`question.${each}`)}{" "}
            <b>{plan.permissionCases?.includes(each) ? t("yes") : t("no")}</b>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ActionForm
      key={plan.version}
      action={savePermission}
      locale={locale}
      labels={labels}
      initial={untouched(plan.permissionValues)}
    >
      <HiddenField name="selectionId" value={plan.id} />
      <VersionField value={plan.version} />
      {PERMISSION_CASES.map((each) => (
        <RadioGroup
          key={each}
          name={`answers.${each}`}
          look="segmented"
          hint={t(`hint.${each}`)}
          choices={yesNo}
        />
      ))}
      <div className="s-row">
        <SubmitButton tone="secondary">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
