import { findWindowProblems } from "#domain/announcement/window";
import type { PlainDate } from "#domain/calendar";
import type { Effect, Finding } from "#domain/finding";
import { findPanelProblems } from "#domain/planning/panel";
import { findScheduleProblems, type PlannedStage } from "#domain/planning/schedule";
import {
  type DocumentCode,
  type MemberOrigin,
  type PostLevel,
  type RequirementKind,
  SHEET_STAGES,
  type StageKind,
} from "#domain/planning/terms";
import { findWeightProblems, SCORED_STAGES, type ScoredStage } from "#domain/planning/weights";
import { fraction } from "#domain/rational";
import type { Citation, Facts } from "#domain/refusal";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { AGE_LIMIT } from "#domain/verification/age";

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
    readonly criterionWeights: readonly number[];
  })[];
  readonly members: readonly { readonly origin: MemberOrigin; readonly isChair: boolean }[];
};

const PLAN: Citation = { text: "PP 11/2017 Ps 114(1)", certainty: "read" };
const CONTENTS: Citation = { text: "PP 11/2017 Ps 117(4)", certainty: "read" };
const PERMISSION: Citation = { text: "PP 11/2017 Ps 118(2)", certainty: "read" };
const STAGES: Citation = { text: "PP 11/2017 Ps 120(2), 120(5)", certainty: "read" };
const CHAIR: Citation = { text: "PP 11/2017 Ps 117(5)", certainty: "read" };
const COMPETENCE: Citation = { text: "PermenPANRB 38/2017", certainty: "read" };

const MANDATORY_STAGES: readonly StageKind[] = [
  "ADMIN_CHECK",
  "TRACK_RECORD",
  "ASSESSMENT",
  "INTERVIEW",
];

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
  if (referenceDate === null) found.push(blocks("general", "age-reference-date", null));
  if (plan.contactAddress === "" || plan.contactPhone === "") {
    found.push(blocks("general", "announcement-contents", CONTENTS));
  }
  if (plan.howToApply === "") found.push(blocks("general", "announcement-how-to-apply", null));
  return found;
}

function posts(plan: PlanForReadiness): PlanProblem[] {
  if (plan.posts.length === 0) return [blocks("posts", "plan-posts", PLAN)];
  return plan.posts
    .filter(({ requiredLevels }) => COMPETENCIES.some(({ code }) => !requiredLevels[code]))
    .map(({ title }) => ({
      page: "posts",
      code: "nine-competencies",
      effect: "record",
      citation: COMPETENCE,
      facts: { post: title },
    }));
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
  if (post.level !== "UTAMA" && post.level !== "MADYA" && post.level !== "PRATAMA") return [];
  const { citation, years } = AGE_LIMIT[post.level];
  const facts = { post: post.title, parameter };
  if (kind === "AGE_MAX" && Number(parameter) > years) {
    return [
      blocks("requirements", "requirement-age-beyond-law", citation, { ...facts, limit: years }),
    ];
  }
  const least = { UTAMA: 10, MADYA: 7, PRATAMA: 5 }[post.level];
  if (kind === "EXPERIENCE_MIN" && Number(parameter) < least) {
    return [
      blocks("requirements", "requirement-experience-below-law", citation, {
        ...facts,
        limit: least,
      }),
    ];
  }
  return [];
}

function documents(plan: PlanForReadiness): PlanProblem[] {
  return plan.posts.flatMap((post) => {
    const own = plan.documents.filter(({ postId }) => postId === null || postId === post.id);
    if (own.length === 0) {
      return [blocks("documents", "plan-documents", PLAN, { post: post.title })];
    }
    const asked = own.some(({ code, mandatory }) => code === "PPK_APPROVAL" && mandatory);
    const facts = { post: post.title };
    return asked ? [] : [blocks("documents", "own-ppk-permission", PERMISSION, facts)];
  });
}

function stages(plan: PlanForReadiness): PlanProblem[] {
  const found: PlanProblem[] = [];
  const missing = MANDATORY_STAGES.filter(
    (kind) => !plan.stages.some((stage) => stage.kind === kind),
  );
  if (missing.length > 0) {
    found.push(blocks("stages", "stages-minimum", STAGES, { missing: missing.length }));
  }
  const weights = plan.stages.flatMap(({ kind, weight }) =>
    isScored(kind) ? [{ stage: kind, weight: fraction(weight ?? 0, 100) }] : [],
  );
  found.push(...onPage("stages", findWeightProblems(weights)));
  for (const { kind, criterionWeights } of plan.stages) {
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
  const found = onPage("panel", findPanelProblems({ internal, external }));
  if (chairs !== 1) found.push(blocks("panel", "panel-chair", CHAIR, { chairs }));
  return found;
}

function isScored(kind: StageKind): kind is ScoredStage {
  return SCORED_STAGES.some((scored) => scored === kind);
}

function onPage(page: PlanPage, findings: readonly Finding[]): PlanProblem[] {
  return findings.map((finding) => ({ ...finding, page }));
}
