import type { Reader, Transaction } from "#db/client";
import { amendSelection, extendedPostIds, retireFilesOf, stageStates } from "#db/queries/changes";
import {
  insertRequiredDocument,
  insertRequirement,
  updateCriterion,
  updateRequiredDocument,
  updateRequirement,
  updateStage,
} from "#db/queries/plan-parts";
import {
  type AmendablePart,
  type AmendedSubject,
  type AmendedValues,
  causedBy,
  type Lock,
  lockOfAsked,
  lockOfDays,
  lockOfRule,
} from "#domain/announcement/amendment";
import { dayOf } from "#domain/calendar";
import { finalStage } from "#domain/planning/publication";
import type { PlanProblem } from "#domain/planning/readiness";
import type { RequirementKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { problemsOf, type WholePlan } from "#server/planning/plan-readiness";
import { takesParameter } from "#server/planning/requirement-fields";

export type Subject = {
  readonly part: AmendablePart;
  readonly subjectId: string | null;
  /** What shall stand there; unknown while nobody has proposed anything. */
  readonly after?: AmendedValues;
  /** The paper on which the change rests, and with it a requirement that it adds. */
  readonly basisId?: string | null;
};

/** What stands in a part now, and why it cannot change, if so. */
export type AmendedPart = AmendedSubject & {
  readonly subjectId: string | null;
  /** The one post for which it is asked; null for all. */
  readonly postId: string | null;
  /** Of the stage that it is about. */
  readonly stageMaximum: number | null;
  /** Whether no other stage is scored after it. */
  readonly isFinal: boolean;
  readonly current: AmendedValues;
  readonly lock: Lock | null;
};

/** How far a selection has come, which decides what of it can change. */
export type Progress = {
  readonly states: Awaited<ReturnType<typeof stageStates>>;
  readonly extended: readonly string[];
};

export async function readProgress(reader: Reader, selectionId: string): Promise<Progress> {
  return {
    states: await stageStates(reader, selectionId),
    extended: await extendedPostIds(reader, selectionId),
  };
}

const CONTACT_KEYS = [
  "contactName",
  "contactPhone",
  "contactAddress",
  "howToApply",
  "howToApplyEn",
] as const;
const DAY_KEYS = ["startsOn", "endsOn", "resultsOn"] as const;
const RULE_KEYS = [
  "passRule",
  "passThreshold",
  "passBasis",
  "passCategories",
  "resultMode",
] as const;
const METHOD_KEYS = ["method", "methodNote", "methodNoteEn"] as const;
const CRITERION_KEYS = [
  "name",
  "nameEn",
  "description",
  "descriptionEn",
  "lowest",
  "highest",
  "levels",
] as const;
const REQUIREMENT_KEYS = ["parameter", "wording", "wordingEn"] as const;
const DOCUMENT_KEYS = ["label", "maxMegabytes", "maxPages", "mandatory", "neededOf"] as const;

/** What comes or goes as a whole, with what it is and for which post. */
export const WHOLE_REQUIREMENT = ["kind", "postId", ...REQUIREMENT_KEYS] as const;
export const WHOLE_DOCUMENT = ["code", "postId", ...DOCUMENT_KEYS] as const;

/** A part that is not there: before it is asked for, and after it no longer is. */
export function nothing(keys: readonly string[]): AmendedValues {
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/**
 * One part of an announced plan as an amendment sees it: what stands there now, and why it cannot
 * change, if so. Null where the plan has no such part.
 */
export function partOf(
  whole: WholePlan,
  progress: Progress,
  { part, subjectId, after }: Subject,
  now: Date,
): AmendedPart | null {
  const about = {
    ...{ part, subjectId, stage: null, stageMaximum: null, isFinal: false, requirement: null },
    ...{ document: null, criterion: null, post: null, postId: null },
  };
  const asked = (postId: string | null) => {
    const found = whole.posts.find(({ id }) => id === postId);
    const post = found === undefined ? null : { code: found.code, title: found.title };
    return { post, postId, lock: lockFor(whole, progress, postId, now) };
  };
  switch (part) {
    case "CONTACT":
      return { ...about, current: pick(whole.plan, CONTACT_KEYS), lock: null };
    case "REQUIREMENT":
    case "REQUIREMENT_REMOVED": {
      const row = whole.requirements.find(({ id }) => id === subjectId);
      const isWhole = part === "REQUIREMENT_REMOVED";
      if (row === undefined || !(isWhole || isAmendable(row.kind))) return null;
      const current = pick(row, isWhole ? WHOLE_REQUIREMENT : REQUIREMENT_KEYS);
      return { ...about, ...asked(row.postId), requirement: row.kind, current };
    }
    case "DOCUMENT":
    case "DOCUMENT_REMOVED": {
      const row = whole.documents.find(({ id }) => id === subjectId);
      if (row === undefined) return null;
      const { code, label } = row;
      const current = pick(row, part === "DOCUMENT" ? DOCUMENT_KEYS : WHOLE_DOCUMENT);
      return { ...about, ...asked(row.postId), document: { code, label }, current };
    }
    case "REQUIREMENT_ADDED":
    case "DOCUMENT_ADDED": {
      const keys = part === "REQUIREMENT_ADDED" ? WHOLE_REQUIREMENT : WHOLE_DOCUMENT;
      const of = after === undefined ? anyPost(whole, progress, now) : asked(text(after.postId));
      return { ...about, ...of, current: nothing(keys) };
    }
    case "CRITERION": {
      const row = whole.criteria.find(({ id }) => id === subjectId);
      const stage = whole.stages.find(({ id }) => id === row?.stageId);
      if (row === undefined || stage === undefined) return null;
      const lock = lockOfRule(statesOf(progress, stage.id));
      const criterion = { id: row.name, en: row.nameEn };
      return { ...about, stage: stage.kind, criterion, current: pick(row, CRITERION_KEYS), lock };
    }
    default: {
      const stage = whole.stages.find(({ id }) => id === subjectId);
      const isDays = part === "STAGE_DAYS";
      // The administrative check has one rule and no choice of methods.
      if (stage === undefined || (!isDays && stage.kind === "ADMIN_CHECK")) return null;
      const keys = isDays ? DAY_KEYS : part === "STAGE_METHOD" ? METHOD_KEYS : RULE_KEYS;
      const own = statesOf(progress, stage.id);
      return {
        ...about,
        stage: stage.kind,
        stageMaximum: stage.maximum,
        isFinal: stage === finalStage(whole.stages),
        current: pick<(typeof keys)[number]>(stage, keys),
        lock: isDays ? lockOfDays(own) : lockOfRule(own),
      };
    }
  }
}

function statesOf({ states }: Progress, stageId: string) {
  return states.filter((each) => each.stageId === stageId).map(({ state }) => state);
}

/** The lock of what is asked for a post, or for all where `postId` is null. */
function lockFor(
  { plan, posts }: WholePlan,
  { extended }: Progress,
  postId: string | null,
  now: Date,
): Lock | null {
  const asking = posts
    .filter(({ id, cancelledAt }) => cancelledAt === null && (postId === null || postId === id))
    .map(({ id, lastDay }) => ({ lastDay, isExtended: extended.includes(id) }));
  return lockOfAsked(asking, dayOf(now, plan.zone));
}

/** The lock of what nobody has proposed yet: open as long as it is for one post. */
function anyPost(whole: WholePlan, progress: Progress, now: Date) {
  const locks = whole.posts.map(({ id }) => lockFor(whole, progress, id, now));
  const isOpen = locks.some((lock) => lock === null);
  return { post: null, lock: isOpen ? null : lockFor(whole, progress, null, now) };
}

/**
 * What is asked already is changed where it stands, and not asked twice.
 * @throws Refused `amendment-asked-already`
 */
export function requireNew(whole: WholePlan, { part, after = {} }: Subject): void {
  const isAsked = (row: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
    keys.every((key) => row[key] === after[key]);
  const asked =
    part === "REQUIREMENT_ADDED"
      ? whole.requirements.some((row) => isAsked(row, ["kind", "postId", "wording"]))
      : part === "DOCUMENT_ADDED" &&
        whole.documents.some((row) => isAsked(row, ["code", "postId", "label"]));
  if (asked) throw new Refused("amendment-asked-already");
}

/** Whether a requirement says more than its kind: the others stand in the law as they are. */
function isAmendable(kind: RequirementKind): boolean {
  return kind === "OTHER" || takesParameter(kind);
}

/** What the amended plan would break that the present one does not, by the law of its announcement. */
export function problemsCaused(
  whole: WholePlan,
  subject: Subject,
  after: AmendedValues,
  now: Date,
): PlanProblem[] {
  return causedBy(problemsOf(whole, now), problemsOf(patched(whole, subject, after), now));
}

/**
 * Writes the amended values into the plan, and answers with the id of what they are about. What is
 * taken out keeps its row; files that were sent for it no longer count.
 * @throws Refused `record-stale`
 */
export async function writePart(
  tx: Transaction,
  whole: WholePlan,
  { part, subjectId, basisId = null }: Subject,
  after: AmendedValues,
  now: Date,
): Promise<string | null> {
  const { plan } = whole;
  const seen = (rows: readonly { readonly id: string; readonly version: number }[]) =>
    rows.find(({ id }) => id === subjectId) ?? { id: "", version: 0 };
  // What a form of this part has read, column by column.
  const values = after as never;
  const withdrawn = { withdrawnAt: now };
  let written: boolean | string = true;
  switch (part) {
    case "CONTACT":
      break;
    case "REQUIREMENT":
      written = await updateRequirement(tx, seen(whole.requirements), values);
      break;
    case "REQUIREMENT_ADDED":
      written = await insertRequirement(tx, {
        ...after,
        selectionId: plan.id,
        basisId: after.kind === "OTHER" ? basisId : null,
      } as never);
      break;
    case "REQUIREMENT_REMOVED":
      written = await updateRequirement(tx, seen(whole.requirements), withdrawn);
      break;
    case "DOCUMENT":
      written = await updateRequiredDocument(tx, seen(whole.documents), values);
      break;
    case "DOCUMENT_ADDED":
      written = await insertRequiredDocument(tx, { ...after, selectionId: plan.id } as never);
      break;
    case "DOCUMENT_REMOVED":
      written = await updateRequiredDocument(tx, seen(whole.documents), withdrawn);
      await retireFilesOf(tx, subjectId ?? "");
      break;
    case "CRITERION": {
      const row = whole.criteria.find(({ id }) => id === subjectId);
      const stage = whole.stages.find(({ id }) => id === row?.stageId);
      written = stage !== undefined && (await updateStage(tx, stage, {}));
      await updateCriterion(tx, subjectId ?? "", values);
      break;
    }
    default:
      written = await updateStage(tx, seen(whole.stages), values);
  }
  const contact = part === "CONTACT" ? after : {};
  // Each amendment counts the selection's version up: who applies names the one that was read.
  const at = { selectionId: plan.id, version: plan.version };
  if (written === false || !(await amendSelection(tx, at, contact as never))) {
    throw new Refused("record-stale");
  }
  return typeof written === "string" ? written : subjectId;
}

function patched(
  whole: WholePlan,
  { part, subjectId, basisId = null }: Subject,
  after: AmendedValues,
): WholePlan {
  const patch = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.map((row) => (row.id === subjectId ? { ...row, ...after } : row)) as Row[];
  const without = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => id !== subjectId);
  const added = {
    ...{ ...after, basisId },
    ...{ id: "", position: Number.MAX_SAFE_INTEGER, version: 1 },
  } as never;
  switch (part) {
    case "CONTACT":
      return { ...whole, plan: { ...whole.plan, ...after } as WholePlan["plan"] };
    case "REQUIREMENT":
      return { ...whole, requirements: patch(whole.requirements) };
    case "REQUIREMENT_ADDED":
      return { ...whole, requirements: [...whole.requirements, added] };
    case "REQUIREMENT_REMOVED":
      return { ...whole, requirements: without(whole.requirements) };
    case "DOCUMENT":
      return { ...whole, documents: patch(whole.documents) };
    case "DOCUMENT_ADDED":
      return { ...whole, documents: [...whole.documents, added] };
    case "DOCUMENT_REMOVED":
      return { ...whole, documents: without(whole.documents) };
    case "CRITERION":
      return { ...whole, criteria: patch(whole.criteria) };
    default:
      return { ...whole, stages: patch(whole.stages) };
  }
}

function text(value: AmendedValues[string] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function pick<Key extends string>(
  row: Readonly<Record<Key, AmendedValues[string]>>,
  keys: readonly Key[],
): AmendedValues {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}
