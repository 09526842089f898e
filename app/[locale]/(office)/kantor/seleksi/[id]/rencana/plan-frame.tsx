import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "#components/layout/page-head";
import { PlanRoad } from "#components/planning/plan-road";
import { ProblemList } from "#components/planning/problem-list";
import { ReturnedBanner } from "#components/planning/returned-banner";
import { StateTag } from "#components/planning/state-tag";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { Tabs } from "#components/ui/tabs";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, type Locale, localePath } from "#domain/locale";
import { isAnnounced, isOnRoad, type PlanAct } from "#domain/planning/life-cycle";
import { concernsPermission, generalGroup, letterPlace } from "#domain/planning/problem-place";
import type { PlanPage, PlanProblem } from "#domain/planning/readiness";
import { isSheetStage } from "#domain/scoring/rules";
import { requestContext } from "#server/context";
import { loadPlan, type PlanPageData } from "#server/planning/load-plan";
import { problemTexts } from "#server/planning/problem-texts";

/** Address of each part of the plan, below `/rencana`. */
export const PLAN_ADDRESS: Readonly<Record<PlanPage | "check", string>> = {
  general: "umum",
  posts: "jabatan",
  requirements: "syarat",
  documents: "dokumen",
  stages: "tahapan",
  timetable: "jadwal",
  panel: "panitia",
  approvals: "persetujuan",
  check: "periksa",
};

const PLAN_TABS = [
  "general",
  "posts",
  "requirements",
  "documents",
  "stages",
  "timetable",
  "panel",
  "approvals",
  "check",
] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

export type PlanParams = Promise<{ locale: string; id: string }>;

/** The plan that a page shows, for who may see it. Answers with the not-found page otherwise. */
export async function openPlan(
  params: PlanParams,
  path: string,
): Promise<{ locale: Locale; plan: PlanPageData }> {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/seleksi/${id}/rencana/${path}`);
  const plan = await loadPlan(ctx, id);
  if (plan === null) notFound();
  return { locale, plan };
}

/** The same for pages that change something: they exist only while the plan is a draft. */
export async function openDraft(params: PlanParams, path: string) {
  const opened = await openPlan(params, path);
  if (!opened.plan.isDraft) notFound();
  return opened;
}

export type StageParams<More = object> = Promise<
  { locale: string; id: string; stageId: string } & More
>;

/** The same for pages about the criteria of a stage that members score on sheets. */
export async function openSheetStage(params: StageParams, path: string) {
  const { stageId } = await params;
  const opened = await openDraft(params, `tahapan/${stageId}/${path}`);
  const stage = opened.plan.stages.find(({ id }) => id === stageId);
  if (stage === undefined || !isSheetStage(stage.kind)) notFound();
  return { ...opened, stage };
}

/** Where each act on the whole plan is taken, below `/rencana`. */
export const ACT_ADDRESS: Readonly<Record<PlanAct, string>> = {
  submit: "ajukan",
  approve: "telaah",
  return: "telaah",
  confirm: "konfirmasi",
  refuse: "konfirmasi",
  takeBack: "tarik",
  sign: "tanda-tangan",
  publish: "umumkan",
  discard: "batalkan",
};

/**
 * The same for pages of an act. `elsewhere` is what whoever has no part in it, or comes too early or
 * too late, reads instead: where the plan stands.
 */
export async function openForAct(params: PlanParams, ...acts: readonly PlanAct[]) {
  const [first = "submit"] = acts;
  const { locale, plan } = await openPlan(params, ACT_ADDRESS[first]);
  const isPossible = acts.some((act) => plan.standing.acts.includes(act));
  const elsewhere = isPossible ? null : (
    <PlanFrame locale={locale} plan={plan} tab="check">
      <NotNow locale={locale} plan={plan} />
    </PlanFrame>
  );
  return { locale, plan, elsewhere };
}

interface NotNowProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
}

async function NotNow({ locale, plan }: NotNowProps) {
  const t = await getTranslations({ locale, namespace: "planning.road" });
  return (
    <Banner tone="neutral" title={t("notNow")}>
      <p>
        <TextLink href={planHref(locale, plan.id, PLAN_ADDRESS.check)}>{t("toCheck")}</TextLink>
      </p>
    </Banner>
  );
}

/** The address of a part of a plan, in a language. */
export function planHref(locale: Locale, selectionId: string, path: string): string {
  return localePath(locale, `/kantor/seleksi/${selectionId}/rencana/${path}`);
}

interface PlanFrameProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
  readonly tab: PlanTab;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Head and tabs of the plan; each tab says how much of it stands in the way of publishing. */
export async function PlanFrame({ locale, plan, tab, actions, children }: PlanFrameProps) {
  const t = await getTranslations({ locale, namespace: "planning" });
  const blocking = plan.problems.filter(({ effect, isLater }) => effect === "block" && !isLater);
  const countOn = (page: PlanTab) => {
    const count = page === "check" ? 0 : blocking.filter((problem) => problem.page === page).length;
    return count === 0 ? undefined : count;
  };
  return (
    <>
      <PageHead
        title={t("plan.title")}
        context={
          <>
            {inLocale(locale, plan.name)} <StateTag state={plan.state} isOpen={false} />
          </>
        }
        actions={actions}
      />
      <Tabs
        label={t("plan.tabs")}
        tabs={PLAN_TABS.map((each) => ({
          href: planHref(locale, plan.id, PLAN_ADDRESS[each]),
          name: t(`plan.tab.${each}`),
          current: each === tab,
          count: countOn(each),
        }))}
      />
      <div className="s-gapstack mt-4">
        {isAnnounced(plan.state) ? (
          <Banner tone="info" title={t("plan.frozenTitle")}>
            <p>{t("plan.frozenText")}</p>
          </Banner>
        ) : isOnRoad(plan.state) ? (
          <>
            <Panel>
              <PlanRoad
                locale={locale}
                zone={plan.zone}
                road={plan.standing.road}
                supervisor={plan.supervisor}
              />
              <p className="mt-3">
                <b>{t(`road.next.${plan.state}`, { supervisor: plan.supervisor })}</b>{" "}
                {tab !== "check" && (
                  <TextLink href={planHref(locale, plan.id, PLAN_ADDRESS.check)}>
                    {t("road.toCheck")}
                  </TextLink>
                )}
              </p>
            </Panel>
            {plan.standing.returned !== null && (
              <ReturnedBanner
                locale={locale}
                zone={plan.zone}
                returned={plan.standing.returned}
                supervisor={plan.supervisor}
              />
            )}
          </>
        ) : (
          plan.standing.discarded !== null && (
            <ReturnedBanner
              locale={locale}
              zone={plan.zone}
              returned={plan.standing.discarded}
              supervisor={plan.supervisor}
            />
          )
        )}
        <OwnProblems locale={locale} plan={plan} tab={tab} />
        {children}
      </div>
    </>
  );
}

/**
 * What the rules find on this very tab, unless it stands beside the fields that it is about. The
 * timetable says it row by row, and the last tab has all of it.
 */
async function OwnProblems({ locale, plan, tab }: Pick<PlanFrameProps, "locale" | "plan" | "tab">) {
  if (tab === "check" || tab === "timetable") return null;
  const isPlaced = (problem: PlanProblem) =>
    (plan.isDraft && generalGroup(problem) !== null) ||
    letterOf(plan, problem) !== null ||
    concernsPermission(problem);
  const problems = plan.problems.filter((problem) => problem.page === tab && !isPlaced(problem));
  if (problems.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <Panel id="pemeriksaan" title={t("check.onTab")}>
      <ProblemList problems={await problemTexts(locale, { ...plan, problems })} />
    </Panel>
  );
}

/** The letter that a problem is about, and its field; null where it is about none. */
export function letterOf(plan: PlanPageData, problem: PlanProblem) {
  return letterPlace(problem, plan.papers, plan.values.announcedOn || null);
}

interface FieldProblemsProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
  /** Which of the plan's problems are about the fields below. */
  readonly about: (problem: PlanProblem) => boolean;
}

/** What the rules find about some fields, for beside them. */
export async function FieldProblems({ locale, plan, about }: FieldProblemsProps) {
  const problems = plan.problems.filter(about);
  if (problems.length === 0) return null;
  return (
    <div className="mb-4">
      <ProblemList problems={await problemTexts(locale, { ...plan, problems })} />
    </div>
  );
}

interface PartFrameProps {
  readonly locale: Locale;
  readonly plan: PlanPageData;
  readonly tab: PlanTab;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page on one part of the plan, with the way back to its tab. */
export async function PartFrame({ locale, plan, tab, title, children }: PartFrameProps) {
  const t = await getTranslations({ locale, namespace: "planning" });
  const base = `/kantor/seleksi/${plan.id}`;
  return (
    <>
      <PageHead
        title={title}
        trail={{
          locale,
          pages: [
            { path: base, name: inLocale(locale, plan.name) },
            { path: `${base}/rencana/${PLAN_ADDRESS[tab]}`, name: t(`plan.tab.${tab}`) },
          ],
        }}
      />
      {children}
    </>
  );
}
