import type { Reader } from "#db/client";
import { listHolidayChanges } from "#db/queries/holiday";
import { listPapers } from "#db/queries/paper";
import {
  findPlan,
  listCriteria,
  listMembers,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { dayOf } from "#domain/calendar";
import { holidaysWith } from "#domain/planning/holidays";
import { planTraces } from "#domain/planning/plan-traces";
import { findPlanProblems, type PlanProblem } from "#domain/planning/readiness";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import type { Trace } from "#domain/regulation/evaluate";
import { lawOf } from "#server/regulation/law-of";

export type WholePlan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** A plan with all its parts, in thirteen reads however large it is; null if there is none. */
export async function readPlan(reader: Reader, selectionId: string, now: Date) {
  const plan = await findPlan(reader, selectionId);
  if (plan === null) return null;
  const posts = await listPosts(reader, selectionId);
  const requirements = await listRequirements(reader, selectionId);
  const documents = await listRequiredDocuments(reader, selectionId);
  const stages = await listStages(reader, [selectionId]);
  const criteria = await listCriteria(reader, selectionId);
  const members = await listMembers(reader, selectionId);
  const holidays = holidaysWith(await listHolidayChanges(reader, plan.agencyId));
  const papers = await listPapers(reader, selectionId);
  const law = await lawOf(reader, selectionId, now);
  return { plan, posts, requirements, documents, stages, criteria, members, holidays, papers, law };
}

/** What is wrong with a plan at this moment, by the clock of its agency. */
export function problemsOf(whole: WholePlan, now: Date): PlanProblem[] {
  return findPlanProblems(planAt(whole, now));
}

/** The same with another panel. */
export function problemsWith(
  whole: WholePlan,
  members: PlanForReadiness["members"],
  now: Date,
): PlanProblem[] {
  return findPlanProblems({ ...planAt(whole, now), members });
}

/** What every rule says about a plan at this moment, broken or not. */
export function tracesOf(whole: WholePlan, now: Date): (Trace | null)[] {
  return planTraces(planAt(whole, now));
}

/** A plan with all that is checked in it, on the day of the act. */
export function planAt(whole: WholePlan, now: Date): PlanForReadiness {
  const { plan, posts, requirements, documents, stages, criteria, members, ...rest } = whole;
  return {
    ...plan,
    today: dayOf(now, plan.zone),
    posts: posts.map((post) => ({ ...post, title: post.title.id })),
    requirements,
    documents,
    members,
    law: rest.law,
    holidays: rest.holidays,
    papers: rest.papers,
    stages: stages.map((stage) => ({
      ...stage,
      criterionWeights: criteria
        .filter(({ stageId }) => stageId === stage.id)
        .map(({ weight }) => weight),
    })),
  };
}
