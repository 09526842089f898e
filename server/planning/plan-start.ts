import type { Reader, Transaction } from "#db/client";
import {
  insertRequiredDocument,
  insertRequirement,
  insertStage,
  replaceCriteria,
} from "#db/queries/plan-parts";
import type { PlainDate } from "#domain/calendar";
import { USUAL_INPUT_DAYS } from "#domain/input/window";
import { USUAL_MEGABYTES, USUAL_PAGES } from "#domain/planning/document-limits";
import { requirePlanner } from "#domain/planning/policy";
import { stagePresets } from "#domain/planning/presets";
import { usualCriteria } from "#domain/planning/rubrics";
import { PLAN_TEMPLATES, type PlanStart } from "#domain/planning/templates";
import type { PublicationMode, ResultIdentity } from "#domain/planning/terms";
import { shiftedTimetable, type Timetable, usualTimetable } from "#domain/planning/timetable";
import { Refused } from "#domain/refusal";
import { POSTS_PER_APPLICANT } from "#domain/regulation/documents-asked";
import { type Law, valuesIn } from "#domain/regulation/law";
import { RESULTS_EVERY_STAGE } from "#domain/regulation/results";
import { USUAL_CLARIFICATION_DAYS } from "#domain/verification/clarification";
import { usualObjectionDays } from "#domain/verification/objection";
import { USUAL_VERIFIERS } from "#domain/verification/two-verifiers";
import type { Context } from "#server/context";
import { criterionValues } from "#server/planning/criterion-values";
import { readPlan } from "#server/planning/plan-readiness";

type Row<Insert extends (tx: Transaction, values: never) => unknown> = Parameters<Insert>[1];
type Criteria = Parameters<typeof replaceCriteria>[2];

/** What a new plan holds from its first moment, for all its posts. */
export type StartingPlan = {
  readonly general: {
    readonly maxPostsPerApplicant?: number;
    readonly publicationMode?: PublicationMode;
    readonly resultIdentity: ResultIdentity;
    readonly verifiers?: number;
    readonly objectionDays?: number;
    readonly clarificationDays?: number;
    readonly inputDays?: number;
    readonly howToApply?: string;
    readonly howToApplyEn?: string;
    readonly tieCriterion?: string | null;
  };
  readonly days: Omit<Timetable, "stages">;
  readonly stages: readonly {
    readonly values: Omit<Row<typeof insertStage>, "selectionId">;
    readonly criteria: Criteria;
  }[];
  readonly requirements: readonly Omit<Row<typeof insertRequirement>, "selectionId">[];
  readonly documents: readonly Omit<Row<typeof insertRequiredDocument>, "selectionId">[];
};

const NO_DAYS = { announcedOn: null, lastDay: null, referenceDate: null };

/**
 * The usual stages with their lawful weights, and what the template asks of applicants.
 * @param firstDay the first day of the window, from which all others follow; null for no days yet
 * @param law of that day in the agency, which may have set other limits
 */
export function templatePlan(
  template: Exclude<PlanStart, "COPY">,
  firstDay: PlainDate | null,
  law: Law,
): StartingPlan {
  const days = firstDay === null ? null : usualTimetable(firstDay, law);
  const { requirements, documents } =
    template === "EMPTY" ? { requirements: [], documents: [] } : PLAN_TEMPLATES[template];
  return {
    general: {
      maxPostsPerApplicant: valuesIn(POSTS_PER_APPLICANT, law).maxPosts,
      resultIdentity: valuesIn(RESULTS_EVERY_STAGE, law).identity,
      verifiers: USUAL_VERIFIERS,
      objectionDays: usualObjectionDays(law),
      clarificationDays: USUAL_CLARIFICATION_DAYS,
      inputDays: USUAL_INPUT_DAYS,
    },
    days: days ?? NO_DAYS,
    stages: stagePresets(law).map(({ passCategories, ...values }, index) => ({
      values: {
        ...values,
        ...days?.stages[values.kind],
        position: index + 1,
        passCategories: passCategories === null ? null : [...passCategories],
      },
      criteria: usualCriteria(values.kind),
    })),
    requirements,
    documents: documents.map((code) => ({
      code,
      mandatory: true,
      maxMegabytes: USUAL_MEGABYTES,
      maxPages: USUAL_PAGES,
    })),
  };
}

/**
 * Stages, criteria, requirements and documents of an earlier selection of the same agency, as far
 * as they are for all posts; no post, no person. Its days move with the first one.
 * @throws Refused `record-not-found` for a selection of another agency, or none
 */
export async function copiedPlan(
  reader: Reader,
  ctx: Context,
  { agencyId, sourceId }: { readonly agencyId: string; readonly sourceId: string | null },
  firstDay: PlainDate | null,
): Promise<StartingPlan> {
  const source = sourceId === null ? null : await readPlan(reader, sourceId, ctx.now);
  if (source === null || source.plan.agencyId !== agencyId) throw new Refused("record-not-found");
  const { plan, requirements, documents, stages, criteria } = source;
  requirePlanner(ctx.actor, { agencyId, selectionId: plan.id });
  // A plan without a first day has no others either that could be moved along.
  const moved = firstDay === null ? null : shiftedTimetable({ ...plan, stages }, firstDay);
  const { maxPostsPerApplicant, verifiers, objectionDays, clarificationDays, inputDays } = plan;
  const { publicationMode, resultIdentity, howToApply, howToApplyEn, tieCriterion } = plan;
  return {
    general: {
      ...{ maxPostsPerApplicant, verifiers, objectionDays, clarificationDays, inputDays },
      ...{ publicationMode, resultIdentity, howToApply, howToApplyEn, tieCriterion },
    },
    days: moved ?? NO_DAYS,
    stages: stages.map(({ id, kind, position, weight, maximum, ...rest }, index) => ({
      values: {
        ...{ kind, position, weight, maximum },
        method: rest.method,
        methodNote: rest.methodNote,
        methodNoteEn: rest.methodNoteEn,
        passRule: rest.passRule,
        passThreshold: rest.passThreshold,
        passBasis: rest.passBasis,
        passCategories: rest.passCategories,
        resultMode: rest.resultMode,
        criteriaTotal: rest.criteriaTotal,
        sheetDecimals: rest.sheetDecimals,
        startsOn: moved?.stages[index]?.startsOn ?? null,
        endsOn: moved?.stages[index]?.endsOn ?? null,
        resultsOn: moved?.stages[index]?.resultsOn ?? null,
      },
      criteria: criteria.filter(({ stageId }) => stageId === id).map(criterionValues),
    })),
    requirements: requirements
      .filter(isForAllPosts)
      .map(({ kind, parameter, wording, wordingEn }) => ({ kind, parameter, wording, wordingEn })),
    documents: documents
      .filter(isForAllPosts)
      .map(({ code, label, maxMegabytes, maxPages, mandatory, neededOf }) => ({
        ...{ code, label, maxMegabytes, maxPages, mandatory, neededOf },
      })),
  };
}

function isForAllPosts({ postId }: { readonly postId: string | null }): boolean {
  return postId === null;
}

/** Writes the parts of a plan into a selection that has just been made. */
export async function insertParts(
  tx: Transaction,
  selectionId: string,
  { stages, requirements, documents }: StartingPlan,
): Promise<void> {
  for (const { values, criteria } of stages) {
    const stageId = await insertStage(tx, { ...values, selectionId });
    await replaceCriteria(tx, stageId, criteria);
  }
  for (const values of requirements) await insertRequirement(tx, { ...values, selectionId });
  for (const values of documents) await insertRequiredDocument(tx, { ...values, selectionId });
}
