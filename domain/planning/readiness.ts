import { findWindowProblems } from "#domain/announcement/window";
import type { PlainDate } from "#domain/calendar";
import type { Effect, Finding } from "#domain/finding";
import { findPanelProblems } from "#domain/planning/panel";
import { findScheduleProblems, type PlannedStage } from "#domain/planning/schedule";
import {
  type DocumentCode,
  type MemberOrigin,
  type PassRuleKind,
  type PostLevel,
  type RequirementKind,
  SHEET_STAGES,
  type StageKind,
} from "#domain/planning/terms";
import { findWeightProblems, SCORED_STAGES, type ScoredStage } from "#domain/planning/weights";
import { fraction } from "#domain/rational";
import type { Citation, Facts } from "#domain/refusal";
import { AGE_REFERENCE_DATE } from "#domain/regulation/age";
import { ANNOUNCEMENT_CONTENTS, ANNOUNCEMENT_SIGNATORY } from "#domain/regulation/announcement";
import { OWN_PPK_PERMISSION } from "#domain/regulation/documents-asked";
import { evaluate, findingsOf, isBroken } from "#domain/regulation/evaluate";
import { PASS_LOCAL_THRESHOLD } from "#domain/regulation/pass-rules";
import { PLAN_COMPLETE } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { MANDATORY_STAGES, NINE_COMPETENCIES, STAGES_MINIMUM } from "#domain/regulation/stages";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { ageLimit, isJptLevel } from "#domain/verification/age";
import { leastExperience, requirementClause } from "#domain/verification/requirements";

/** Where in the plan a problem is mended: the tabs of the plan, in their order. */
export const PLAN_PAGES = [
  "general",
  "posts",
  "requirements",
  "documents",
  "stages",
  "panel",
] as const;
export type PlanPage = (typeof PLAN_PAGES)[number];

export type PlanProblem = Finding & { readonly page: PlanPage };

export type PlanForReadiness = {
  /** The day of the act in the agency's zone. */
  readonly today: PlainDate;
  readonly announcedOn: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly referenceDate: PlainDate | null;
  readonly contactPhone: string;
  readonly contactAddress: string;
  readonly howToApply: string;
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: PostLevel;
    readonly requiredLevels: Readonly<Record<string, number>>;
  }[];
  readonly requirements: readonly {
    readonly postId: string | null;
    readonly kind: RequirementKind;
    readonly parameter: string;
  }[];
  readonly documents: readonly {
    readonly postId: string | null;
    readonly code: DocumentCode;
    readonly mandatory: boolean;
  }[];
  readonly stages: readonly (PlannedStage & {
    /** Hundredths of a percent. */
    readonly weight: number | null;
    readonly passRule: PassRuleKind;
    readonly criterionWeights: readonly number[];
  })[];
  readonly members: readonly { readonly origin: MemberOrigin; readonly isChair: boolean }[];
};

const PLAN = citationOf(latest(PLAN_COMPLETE));
const CONTENTS = citationOf(latest(ANNOUNCEMENT_CONTENTS));

/** The day whose law counts for a plan: the one on which it is to be announced. */
function lawDayOf({ announcedOn, today }: PlanForReadiness): PlainDate {
  return announcedOn ?? today;
}

/**
 * All that stands between a plan and its publication, with the clause and the page on which it is
 * mended: first what blocks, then what needs a recorded decision, then what only warns.
 */
export function findPlanProblems(plan: PlanForReadiness): PlanProblem[] {
  const found = [
    ...general(plan),
    ...posts(plan),
    ...requirements(plan),
    ...documents(plan),
    ...stages(plan),
    ...panel(plan),
  ];
  const order: readonly Effect[] = ["block", "record", "warn", "info"];
  return order.flatMap((effect) => found.filter((problem) => problem.effect === effect));
}

function blocks(
  page: PlanPage,
  code: string,
  citation: Citation | null,
  facts: Facts = {},
): PlanProblem {
  return { page, code, effect: "block", citation, facts };
}

function general(plan: PlanForReadiness): PlanProblem[] {
  const { announcedOn, lastDay, referenceDate, today } = plan;
  const found: PlanProblem[] = [];
  if (announcedOn === null || lastDay === null) {
    found.push(blocks("general", "announcement-window-missing", CONTENTS));
  } else {
    if (announcedOn < today) {
      found.push(blocks("general", "announcement-first-day", null, { day: announcedOn }));
    }
    const window = { publication: announcedOn, lastDay };
    found.push(...onPage("general", findWindowProblems(window)));
  }
  const on = lawDayOf(plan);
  const dated = evaluate(AGE_REFERENCE_DATE, { hasReferenceDate: referenceDate !== null }, on);
  // The other contents have findings of their own, on the page where they are mended.
  const contact = { contactAddress: plan.contactAddress, contactPhone: plan.contactPhone };
  const missing = Object.entries(contact).flatMap(([name, text]) => (text === "" ? [name] : []));
  const contents = evaluate(ANNOUNCEMENT_CONTENTS, { missing }, on);
  found.push(...onPage("general", [...findingsOf(dated, {}), ...findingsOf(contents, {})]));
  if (plan.howToApply === "") found.push(blocks("general", "announcement-how-to-apply", null));
  return found;
}

function posts(plan: PlanForReadiness): PlanProblem[] {
  if (plan.posts.length === 0) return [blocks("posts", "plan-posts", PLAN)];
  return plan.posts.flatMap(({ title, requiredLevels }) => {
    const missing = COMPETENCIES.flatMap(({ code }) => (requiredLevels[code] ? [] : [code]));
    const trace = evaluate(NINE_COMPETENCIES, { missing }, lawDayOf(plan));
    return onPage("posts", findingsOf(trace, { post: title }));
  });
}

function requirements(plan: PlanForReadiness): PlanProblem[] {
  return plan.posts.flatMap((post) => {
    const own = plan.requirements.filter(({ postId }) => postId === null || postId === post.id);
    if (own.length === 0) {
      return [blocks("requirements", "plan-requirements", CONTENTS, { post: post.title })];
    }
    return own.flatMap(({ kind, parameter }) => beyondLaw(post, kind, parameter));
  });
}

/** Requirements that would admit whom the law keeps out; an agency may only be stricter. */
function beyondLaw(
  post: { readonly title: string; readonly level: PostLevel },
  kind: RequirementKind,
  parameter: string,
): PlanProblem[] {
  const { level, title } = post;
  if (!isJptLevel(level)) return [];
  const broken = (code: string, limit: number) => {
    const facts = { post: title, parameter, limit };
    return [blocks("requirements", code, requirementClause(kind, level), facts)];
  };
  const [most, least] = [ageLimit(level), leastExperience(level)];
  if (kind === "AGE_MAX" && Number(parameter) > most) {
    return broken("requirement-age-beyond-law", most);
  }
  if (kind === "EXPERIENCE_MIN" && Number(parameter) < least) {
    return broken("requirement-experience-below-law", least);
  }
  return [];
}

function documents(plan: PlanForReadiness): PlanProblem[] {
  return plan.posts.flatMap((post) => {
    const own = plan.documents.filter(({ postId }) => postId === null || postId === post.id);
    if (own.length === 0) {
      return [blocks("documents", "plan-documents", PLAN, { post: post.title })];
    }
    const isAsked = own.some(({ code, mandatory }) => code === "PPK_APPROVAL" && mandatory);
    const trace = evaluate(OWN_PPK_PERMISSION, { isAsked }, lawDayOf(plan));
    return onPage("documents", findingsOf(trace, { post: post.title }));
  });
}

function stages(plan: PlanForReadiness): PlanProblem[] {
  const found: PlanProblem[] = [];
  const on = lawDayOf(plan);
  const kinds = plan.stages.map(({ kind }) => kind);
  const missing = MANDATORY_STAGES.filter((kind) => !kinds.includes(kind)).length;
  const minimum = evaluate(STAGES_MINIMUM, { stages: kinds }, on);
  found.push(...onPage("stages", findingsOf(minimum, { missing })));
  const weights = plan.stages.flatMap(({ kind, weight }) =>
    isScored(kind) ? [{ stage: kind, weight: fraction(weight ?? 0, 100) }] : [],
  );
  found.push(...onPage("stages", findWeightProblems(weights, on)));
  for (const { kind, passRule, criterionWeights } of plan.stages) {
    const local = evaluate(PASS_LOCAL_THRESHOLD, { kind, passRule }, on);
    found.push(...onPage("stages", findingsOf(local, { stage: kind })));
    if (!SHEET_STAGES.some((sheet) => sheet === kind)) continue;
    const sum = criterionWeights.reduce((total, weight) => total + weight, 0);
    if (sum !== 100) found.push(blocks("stages", "criteria-sum", null, { stage: kind, sum }));
  }
  found.push(...onPage("stages", findScheduleProblems(plan.stages, plan.lastDay)));
  return found;
}

function panel(plan: PlanForReadiness): PlanProblem[] {
  const internal = plan.members.filter(({ origin }) => origin === "INTERNAL").length;
  const external = plan.members.length - internal;
  const chairs = plan.members.filter(({ isChair }) => isChair).length;
  const on = lawDayOf(plan);
  const found = onPage("panel", findPanelProblems({ internal, external }, on));
  const signed = evaluate(ANNOUNCEMENT_SIGNATORY, { chairs }, on);
  if (isBroken(signed)) found.push(blocks("panel", "panel-chair", signed.citation, { chairs }));
  return found;
}

function isScored(kind: StageKind): kind is ScoredStage {
  return SCORED_STAGES.some((scored) => scored === kind);
}

function onPage(page: PlanPage, findings: readonly Finding[]): PlanProblem[] {
  return findings.map((finding) => ({ ...finding, page }));
}
