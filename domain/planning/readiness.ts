import { findWindowProblems, hasShortFormConsent } from "#domain/announcement/window";
import type { Effect, Finding } from "#domain/finding";
import { mostTermMonths, TERM_TOO_LONG } from "#domain/paper/rules";
import { daysOffIn } from "#domain/planning/days-off";
import { findPanelProblems } from "#domain/planning/panel";
import {
  approvalTrace,
  competencyTrace,
  compositionOf,
  contentsTrace,
  coordinationTrace,
  decreeTrace,
  elementsTrace,
  eligibleTrace,
  homeAffairsTrace,
  localTrace,
  openingTrace,
  openResultsTrace,
  passRuleTrace,
  permissionTrace,
  rankTrace,
  referenceDateTrace,
  signatoryTrace,
  stagesTrace,
  standardTrace,
  supervisorTrace,
  termTrace,
  weightsOf,
} from "#domain/planning/plan-traces";
import { finalStage, tellsWithheld } from "#domain/planning/publication";
import { delayTrace, findScheduleProblems } from "#domain/planning/schedule";
import { predecessorsOf } from "#domain/planning/stage-order";
import { missingStages } from "#domain/planning/stage-set";
import { type PostLevel, type RequirementKind, SHEET_STAGES } from "#domain/planning/terms";
import { findWeightProblems } from "#domain/planning/weights";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import type { Citation, Facts } from "#domain/refusal";
import { ANNOUNCEMENT_CONTENTS } from "#domain/regulation/announcement";
import { findingsOf, isBroken } from "#domain/regulation/evaluate";
import { isTermWithin } from "#domain/regulation/panel";
import { PLAN_COMPLETE, PLAN_HOME_AFFAIRS_PERMISSION } from "#domain/regulation/planning";
import { citationOf, latest } from "#domain/regulation/rule";
import { supervisorIn } from "#domain/regulation/supervisor";
import { ageLimit, isJptLevel } from "#domain/verification/age";
import { leastExperience, requirementClause } from "#domain/verification/requirements";

/** Where in the plan a problem is mended: the tabs of the plan, in their order. */
const PLAN_PAGES = [
  "general",
  "posts",
  "requirements",
  "documents",
  "stages",
  "timetable",
  "panel",
  "approvals",
] as const;
export type PlanPage = (typeof PLAN_PAGES)[number];

export type PlanProblem = Finding & { readonly page: PlanPage };

const PLAN = citationOf(latest(PLAN_COMPLETE));
const PERMISSION = citationOf(latest(PLAN_HOME_AFFAIRS_PERMISSION));
const CONTENTS = citationOf(latest(ANNOUNCEMENT_CONTENTS));

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
    ...timetable(plan),
    ...panel(plan),
    ...approvals(plan),
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
  const { announcedOn, lastDay, today } = plan;
  const found: PlanProblem[] = [];
  if (announcedOn === null || lastDay === null) {
    found.push(blocks("general", "announcement-window-missing", CONTENTS));
  } else {
    if (announcedOn < today) {
      found.push(blocks("general", "announcement-first-day", null, { day: announcedOn }));
    }
    const window = { publication: announcedOn, lastDay };
    const hasConsent = hasShortFormConsent(plan.papers, announcedOn);
    found.push(...onPage("general", findWindowProblems(window, plan.law, hasConsent)));
  }
  for (const trace of [referenceDateTrace(plan), contentsTrace(plan)]) {
    found.push(...onPage("general", findingsOf(trace, {})));
  }
  if (plan.howToApply === "") found.push(blocks("general", "announcement-how-to-apply", null));
  return found;
}

function posts(plan: PlanForReadiness): PlanProblem[] {
  if (plan.posts.length === 0) return [blocks("posts", "plan-posts", PLAN)];
  return plan.posts.flatMap((post) => {
    const facts = { post: post.title };
    const opening = openingTrace(plan, post);
    const beyond = isBroken(opening)
      ? [blocks("posts", "opening-scope-beyond-law", opening.citation, facts)]
      : [];
    return [...beyond, ...onPage("posts", findingsOf(competencyTrace(plan, post), facts))];
  });
}

function requirements(plan: PlanForReadiness): PlanProblem[] {
  const local = onPage("requirements", findingsOf(localTrace(plan)));
  const ofPosts = plan.posts.flatMap((post) => {
    const own = plan.requirements.filter(({ postId }) => postId === null || postId === post.id);
    if (own.length === 0) {
      return [blocks("requirements", "plan-requirements", CONTENTS, { post: post.title })];
    }
    return own.flatMap(({ kind, parameter }) => beyondLaw(post, kind, parameter));
  });
  return [...ofPosts, ...local];
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
    const facts = { post: post.title };
    const asksNothing = plan.documents.every(({ postId }) => postId !== null && postId !== post.id);
    if (asksNothing) return [blocks("documents", "plan-documents", PLAN, facts)];
    return onPage("documents", findingsOf(permissionTrace(plan, post), facts));
  });
}

function stages(plan: PlanForReadiness): PlanProblem[] {
  const found: PlanProblem[] = [];
  const missing = missingStages(plan.stages.map(({ kind }) => kind));
  found.push(...onPage("stages", findingsOf(stagesTrace(plan), { missing: missing.length })));
  found.push(...onPage("stages", findWeightProblems(weightsOf(plan), plan.law)));
  const open = openResultsTrace(plan);
  const withholding = [open?.inputs.withholding ?? []].flat().map(String);
  for (const stage of withholding) {
    found.push(blocks("stages", "result-mode-not-final", open?.citation ?? null, { stage }));
  }
  const final = finalStage(plan.stages);
  if (final !== undefined && tellsWithheld(plan.publicationMode, final.resultMode)) {
    const facts = { stage: final.kind };
    found.push({
      ...{ page: "stages", code: "names-tell-withheld", effect: "warn", citation: null, facts },
    });
  }
  for (const stage of plan.stages) {
    const { kind, criterionWeights } = stage;
    found.push(...onPage("stages", findingsOf(passRuleTrace(plan, stage), { stage: kind })));
    found.push(...subtotalOutOfReach(plan, stage));
    if (!SHEET_STAGES.some((sheet) => sheet === kind)) continue;
    const sum = criterionWeights.reduce((total, weight) => total + weight, 0);
    const of = stage.criteriaTotal;
    if (sum !== of) found.push(blocks("stages", "criteria-sum", null, { stage: kind, sum, of }));
  }
  return found;
}

/** A least subtotal above the weights that make it up: nobody would go on. */
function subtotalOutOfReach(
  { stages: all }: PlanForReadiness,
  stage: PlanForReadiness["stages"][number],
): PlanProblem[] {
  const { kind, passRule, passThreshold, passBasis } = stage;
  if (passRule !== "MIN_SCORE" || passBasis !== "CUMULATIVE") return [];
  // A percent of weight is a point of the subtotal.
  const highest = [...predecessorsOf(kind, all), stage].reduce(
    (sum, { weight }) => sum + (weight ?? 0),
    0,
  );
  if ((passThreshold ?? 0) <= highest) return [];
  const facts = { stage: kind, highest: highest / 100 };
  return [blocks("stages", "subtotal-out-of-reach", null, facts)];
}

function timetable(plan: PlanForReadiness): PlanProblem[] {
  const found = findScheduleProblems(plan.stages, plan.lastDay);
  for (const stage of plan.stages) {
    const late = delayTrace(stage, plan.law);
    const maxDays = Number(late?.parameters.maxDays);
    found.push(...findingsOf(late, { stage: stage.kind, maxDays }));
  }
  const count = daysOffIn(plan, plan.holidays).length;
  if (count > 0) {
    found.push({ code: "schedule-days-off", effect: "warn", citation: null, facts: { count } });
  }
  return onPage("timetable", found);
}

function panel(plan: PlanForReadiness): PlanProblem[] {
  const found = onPage("panel", findPanelProblems(compositionOf(plan), plan.law));
  // One act makes the statements and accepts the pact, so one finding stands for both rules.
  for (const trace of [
    elementsTrace(plan),
    rankTrace(plan),
    supervisorTrace(plan),
    eligibleTrace(plan),
  ]) {
    found.push(...onPage("panel", findingsOf(trace)));
  }
  const signed = signatoryTrace(plan);
  if (isBroken(signed)) {
    const chairs = Number(signed.inputs.chairs);
    found.push(blocks("panel", "panel-chair", signed.citation, { chairs }));
  }
  return found;
}

function approvals(plan: PlanForReadiness): PlanProblem[] {
  const supervisor = supervisorIn(plan.law);
  const found = [
    ...findingsOf(decreeTrace(plan), {}),
    ...findingsOf(coordinationTrace(plan), { supervisor }),
    ...termProblems(plan),
    ...findingsOf(standardTrace(plan), {}),
    ...findingsOf(approvalTrace(plan), { supervisor }),
    ...findingsOf(homeAffairsTrace(plan), {}),
  ];
  const asked =
    plan.permissionCases === null
      ? [blocks("approvals", "permission-questions-open", PERMISSION)]
      : [];
  return [...asked, ...onPage("approvals", found)];
}

function termProblems(plan: PlanForReadiness): Finding[] {
  const trace = termTrace(plan);
  if (!isBroken(trace)) return [];
  const [day, startsOn, endsOn] = [trace.inputs.day, trace.inputs.startsOn, trace.inputs.endsOn];
  const months = mostTermMonths(plan.law);
  const term = { startsOn: String(startsOn), endsOn: String(endsOn) };
  if (months === null || isTermWithin(term, months))
    return findingsOf(trace, { ...term, day: String(day) });
  return findingsOf(trace, { ...term, months }).map((found) => ({ ...found, code: TERM_TOO_LONG }));
}

function onPage(page: PlanPage, findings: readonly Finding[]): PlanProblem[] {
  return findings.map((finding) => ({ ...finding, page }));
}
