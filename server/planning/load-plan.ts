import { read } from "#db/client";
import { listPlanSteps } from "#db/queries/plan-road";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperKind, PaperRef } from "#domain/paper/terms";
import { isOnRoad, NEXT_ACT, type SelectionState } from "#domain/planning/life-cycle";
import type { StageMethod } from "#domain/planning/methods";
import { mayPlan, maySeePlan } from "#domain/planning/policy";
import { finalStage } from "#domain/planning/publication";
import type { PlanProblem } from "#domain/planning/readiness";
import { problemsFor, uncovered } from "#domain/planning/road";
import type {
  DocumentCode,
  MemberElement,
  NeededOf,
  PassBasis,
  PassRuleKind,
  PostLevel,
  RequirementKind,
  ResultMode,
  StageKind,
} from "#domain/planning/terms";
import { type Band, SCORED_STAGES, weightBand } from "#domain/planning/weights";
import type { Citation } from "#domain/refusal";
import type { OpeningScope } from "#domain/regulation/announcement";
import { APPLICANTS_MIN, EXTENSION_DAYS, EXTENSION_MAX_COUNT } from "#domain/regulation/extension";
import { type Law, valuesIn } from "#domain/regulation/law";
import type { PermissionCase } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { supervisorIn } from "#domain/regulation/supervisor";
import type { Context } from "#server/context";
import { type CriterionValues, criterionValues } from "#server/planning/criterion-values";
import {
  criteriaValues,
  criterionFields,
  documentValues,
  type FormValues,
  memberValues,
  permissionValues,
  postValues,
  requirementValues,
  selectionValues,
  stageValues,
} from "#server/planning/form-values";
import { problemsOf, readPlan } from "#server/planning/plan-readiness";
import { type PlanStanding, planStanding } from "#server/planning/plan-standing";
import { REQUIREMENT_BASES } from "#server/planning/requirement-fields";

type Part = { readonly id: string; readonly version: number; readonly values: FormValues };

export type PlannedPost = Part & {
  readonly code: string;
  readonly prefix: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: PostLevel;
  readonly scope: OpeningScope;
};

export type PlannedRequirement = Part & {
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  /** The paper that one of the agency's own rests on. */
  readonly basisId: string | null;
  /** Title of the one post it is for; null for all. */
  readonly post: Bilingual | null;
};

export type PlannedDocument = Part & {
  readonly code: DocumentCode;
  readonly label: string;
  readonly maxMegabytes: number;
  readonly maxPages: number;
  readonly mandatory: boolean;
  readonly neededOf: NeededOf;
  readonly post: Bilingual | null;
};

export type PlannedCriterion = CriterionValues & {
  readonly position: number;
  readonly values: FormValues;
};

export type PlannedStageRow = Part & {
  readonly kind: StageKind;
  readonly position: number;
  readonly method: StageMethod | null;
  readonly methodNote: string;
  readonly methodNoteEn: string;
  /** Hundredths of a percent. */
  readonly weight: number | null;
  readonly passRule: PassRuleKind;
  /** As it is typed. */
  readonly passThreshold: string;
  readonly passBasis: PassBasis;
  readonly passCategories: readonly string[];
  readonly resultMode: ResultMode;
  /** Whether it may withhold scores: no other is scored after it. */
  readonly isFinal: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly resultsOn: string | null;
  /** Limits of the weight in percent, by the law of the plan; null where there is no weight. */
  readonly band: Band | null;
  /** What the weights of the criteria add up to; 100 where they are percents. */
  readonly criteriaTotal: number;
  /** To how many decimals each sheet is rounded; null for not at all. */
  readonly sheetDecimals: number | null;
  readonly criteria: readonly PlannedCriterion[];
  readonly criteriaValues: FormValues;
};

export type PlannedMember = Part & {
  readonly name: string;
  readonly email: string;
  readonly element: MemberElement;
  readonly postLevel: PostLevel | null;
  readonly expertise: string;
  readonly institution: string;
  readonly isChair: boolean;
  /** An official of the supervisor of such selections. */
  readonly fromSupervisor: boolean;
  /** When the member accepted the integrity pact and made the statements; null before. */
  readonly pactAt: string | null;
};

export type PlannedPaper = PaperRef & {
  readonly validUntil: string | null;
  readonly subject: string;
  readonly bytes: number;
};

const PLAN_PAPERS: readonly PaperKind[] = [
  "PLAN_REQUEST",
  "PLAN_APPROVAL",
  "HOME_AFFAIRS_PERMISSION",
  "PANEL_COORDINATION",
  "PANEL_DECREE",
  "STANDARD_MINUTES",
];

/** `isLater`: a paper that comes later cures it, so that it keeps nobody from the next act. */
export type DueProblem = PlanProblem & { readonly isLater: boolean };

export type PlanPageData = {
  readonly id: string;
  readonly name: Bilingual;
  readonly slug: string;
  readonly state: SelectionState;
  /** Whether this viewer can change it now. */
  readonly isDraft: boolean;
  readonly announcementNumber: string | null;
  readonly zone: Zone;
  /** Of the whole plan, as it is shown here. */
  readonly planVersion: number;
  readonly version: number;
  readonly values: FormValues;
  readonly posts: readonly PlannedPost[];
  readonly requirements: readonly PlannedRequirement[];
  readonly documents: readonly PlannedDocument[];
  readonly stages: readonly PlannedStageRow[];
  readonly members: readonly PlannedMember[];
  /** Papers on which a requirement of the agency's own can rest. */
  readonly bases: readonly PaperRef[];
  /** Papers on which the announcement rests, the youngest first. */
  readonly papers: readonly PlannedPaper[];
  /** Cases in which the minister's permission is needed; null while nobody has said. */
  readonly permissionCases: readonly PermissionCase[] | null;
  readonly permissionValues: FormValues;
  /** What stands between the plan and its publication; empty once it is published or cancelled. */
  readonly problems: readonly DueProblem[];
  /** How many of them keep the next act from being taken, and how many a decision has to cover. */
  readonly blocking: number;
  readonly departures: number;
  readonly standing: PlanStanding;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** How many must apply for a post, and how its window is extended where fewer do. */
  readonly supply: {
    readonly least: number;
    readonly days: number;
    readonly most: number;
    readonly citation: Citation | null;
  };
};

/**
 * A plan with all its parts, for who makes it, and until it is announced for who approves and signs;
 * null for everybody else.
 */
export async function loadPlan(ctx: Context, selectionId: string): Promise<PlanPageData | null> {
  const whole = await readPlan(read(), selectionId, ctx.now);
  if (whole === null) return null;
  const { plan, posts, requirements, documents, stages, criteria, members } = whole;
  const scope = { agencyId: plan.agencyId, selectionId };
  if (!maySeePlan(ctx.actor, scope, plan.state)) return null;
  const titleOf = (postId: string | null) => posts.find(({ id }) => id === postId)?.title ?? null;
  const isDraft = plan.state === "DRAFT" && mayPlan(ctx.actor, scope);
  const steps = await listPlanSteps(read(), [selectionId]);
  const problems = isOnRoad(plan.state) ? problemsOf(whole, ctx.now) : [];
  const due = problemsFor(NEXT_ACT[plan.state] ?? "publish", problems);
  return {
    id: plan.id,
    name: plan.name,
    slug: plan.slug,
    state: plan.state,
    isDraft,
    announcementNumber: plan.announcementNumber,
    zone: plan.zone,
    planVersion: plan.planVersion,
    version: plan.version,
    values: selectionValues(plan),
    posts: posts.map((post) => ({ ...post, values: postValues(post) })),
    requirements: requirements.map((row) => ({
      ...row,
      post: titleOf(row.postId),
      values: requirementValues(row),
    })),
    documents: documents.map((row) => ({
      ...row,
      post: titleOf(row.postId),
      values: documentValues(row),
    })),
    stages: stages.map((row) => {
      const own = criteria.filter(({ stageId }) => stageId === row.id);
      const values = stageValues(row);
      return {
        ...row,
        passThreshold: values.passThreshold ?? "",
        passCategories: row.passCategories ?? [],
        band: bandOf(row.kind, whole.law),
        isFinal: row === finalStage(stages),
        criteria: own.map((each) => ({
          ...criterionValues(each),
          position: each.position,
          values: criterionFields(row, each),
        })),
        values,
        criteriaValues: criteriaValues(row, own),
      };
    }),
    members: members.map(({ pactAt, ...row }) => ({
      ...row,
      pactAt: pactAt?.toISOString() ?? null,
      values: memberValues(row),
    })),
    bases: whole.papers
      .filter(({ kind }) => REQUIREMENT_BASES.includes(kind))
      .map(({ id, kind, number, dated }) => ({ id, kind, number, dated })),
    papers: whole.papers
      .filter(({ kind }) => PLAN_PAPERS.includes(kind))
      .map(({ id, kind, number, dated, validUntil, subject, bytes }) => ({
        ...{ id, kind, number, dated, validUntil, subject, bytes },
      })),
    permissionCases: plan.permissionCases,
    permissionValues: permissionValues(plan),
    problems: problems.map((each) => ({ ...each, isLater: !due.includes(each) })),
    blocking: due.filter(({ effect }) => effect === "block").length,
    departures: uncovered(due, steps).length,
    standing: await planStanding(read(), ctx, whole, steps),
    supervisor: supervisorIn(whole.law),
    supply: supplyIn(whole.law),
  };
}

function supplyIn(law: Law): PlanPageData["supply"] {
  return {
    least: valuesIn(APPLICANTS_MIN, law).minPerPost,
    days: valuesIn(EXTENSION_DAYS, law).days,
    most: valuesIn(EXTENSION_MAX_COUNT, law).maxCount,
    citation: citationOf(latest(APPLICANTS_MIN)),
  };
}

function bandOf(kind: StageKind, law: Law): Band | null {
  const scored = SCORED_STAGES.find((each) => each === kind);
  return scored === undefined ? null : weightBand(scored, law);
}
