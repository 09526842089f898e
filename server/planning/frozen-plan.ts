import type { PlainDate } from "#domain/calendar";
import { canonicalJson, type Plain } from "#domain/canonical";
import { FROZEN_PARTS, type FrozenPart } from "#domain/planning/frozen-parts";
import { fingerprint } from "#server/application/snapshot";
import { criterionValues } from "#server/planning/criterion-values";
import { tracesOf, type WholePlan } from "#server/planning/plan-readiness";

export type FrozenPlan = {
  /** The day whose law was asked. */
  readonly rulesOn: PlainDate;
  /** Canonical JSON of all parts. */
  readonly content: string;
  /** SHA-256 of it, lower-case hex. */
  readonly hash: string;
};

/** The whole plan as one text with one fingerprint, and the parameters of the rules it was checked by. */
export function frozenPlan(whole: WholePlan, now: Date): FrozenPlan {
  const parts = partsOf(whole, now);
  return { rulesOn: whole.law.on, content: canonicalJson(parts), hash: fingerprint(parts) };
}

/** The parts in which the plan is no longer what was approved, in the order of the plan. */
export function differingParts(whole: WholePlan, now: Date, content: string): FrozenPart[] {
  const approved = JSON.parse(content) as Readonly<Record<string, Plain>>;
  const present = partsOf(whole, now);
  return FROZEN_PARTS.filter((part) =>
    part === "parameters"
      ? !upholds(present.parameters as RuleValues, approved.parameters as RuleValues)
      : canonicalJson(approved[part] ?? null) !== canonicalJson(present[part]),
  );
}

type RuleValues = Readonly<Record<string, Readonly<Record<string, Plain>>>>;

/**
 * Whether the values with which a plan was approved hold still. A rule that is asked only since a
 * letter came, and a value that no rule had then, changes nothing of what was approved.
 */
function upholds(present: RuleValues, approved: RuleValues = {}): boolean {
  return Object.entries(approved).every(([ruleId, values]) => {
    const now = present[ruleId] ?? values;
    return Object.entries(values).every(
      ([name, value]) => canonicalJson(now[name] ?? null) === canonicalJson(value),
    );
  });
}

function partsOf(whole: WholePlan, now: Date): Readonly<Record<FrozenPart, Plain>> {
  const { plan, posts, requirements, documents, stages, criteria, members } = whole;
  const postOf = (postId: string | null) => posts.find(({ id }) => id === postId)?.code ?? null;
  return {
    general: {
      name: plan.name,
      referenceDate: plan.referenceDate,
      maxPostsPerApplicant: plan.maxPostsPerApplicant,
      publicationMode: plan.publicationMode,
      resultIdentity: plan.resultIdentity,
      verifiers: plan.verifiers,
      objectionDays: plan.objectionDays,
      clarificationDays: plan.clarificationDays,
      inputDays: plan.inputDays,
      contactName: plan.contactName,
      contactPhone: plan.contactPhone,
      contactAddress: plan.contactAddress,
      howToApply: plan.howToApply,
      howToApplyEn: plan.howToApplyEn,
      tieCriterion: plan.tieCriterion,
      permissionCases: plan.permissionCases,
    },
    posts: posts.map(({ code, prefix, title, unit, level, workField, scope, requiredLevels }) => ({
      ...{ code, prefix, title, unit, level, workField, scope, requiredLevels },
    })),
    requirements: requirements.map(
      ({ postId, kind, parameter, wording, wordingEn, basisNumber }) => ({
        ...{ post: postOf(postId), kind, parameter, wording, wordingEn, basis: basisNumber },
      }),
    ),
    documents: documents.map(({ postId, code, label, ...asked }) => ({
      ...{ post: postOf(postId), code, label },
      maxMegabytes: asked.maxMegabytes,
      maxPages: asked.maxPages,
      mandatory: asked.mandatory,
      neededOf: asked.neededOf,
    })),
    stages: stages.map(
      ({ id, kind, weight, maximum, passRule, passThreshold, passCategories, ...form }) => ({
        ...{ kind, weight, maximum, passRule, passThreshold, passCategories },
        method: form.method,
        methodNote: form.methodNote,
        methodNoteEn: form.methodNoteEn,
        passBasis: form.passBasis,
        resultMode: form.resultMode,
        criteriaTotal: form.criteriaTotal,
        sheetDecimals: form.sheetDecimals,
        criteria: criteria
          .filter(({ stageId }) => stageId === id)
          .map((row) => ({ ...criterionValues(row) })),
      }),
    ),
    timetable: {
      announcedOn: plan.announcedOn,
      lastDay: plan.lastDay,
      stages: stages.map(({ kind, startsOn, endsOn, resultsOn }) => ({
        ...{ kind, startsOn, endsOn, resultsOn },
      })),
    },
    panel: members.map(({ accountId, element, postLevel, expertise, institution, ...seat }) => ({
      ...{ accountId, element, postLevel, expertise, institution },
      ...{ isChair: seat.isChair, fromSupervisor: seat.fromSupervisor },
    })),
    parameters: parametersOf(whole, now),
  };
}

/** What the agency has set for each rule that the plan was checked by. */
function parametersOf(whole: WholePlan, now: Date): Plain {
  const used = tracesOf(whole, now).flatMap((trace) =>
    trace === null || Object.keys(trace.parameters).length === 0
      ? []
      : [[trace.ruleId, { edition: trace.edition, ...trace.parameters } as Plain] as const],
  );
  return Object.fromEntries(used);
}
