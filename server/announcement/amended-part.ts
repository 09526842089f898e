import type { Transaction } from "#db/client";
import { amendSelection, type stageStates } from "#db/queries/changes";
import { updateRequirement, updateStage } from "#db/queries/plan-parts";
import {
  type AmendablePart,
  type AmendedValues,
  causedBy,
  type Lock,
  lockOfDays,
  lockOfRequirement,
  lockOfRule,
} from "#domain/announcement/amendment";
import { dayOf } from "#domain/calendar";
import type { PlanProblem } from "#domain/planning/readiness";
import type { RequirementKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { problemsOf, type WholePlan } from "#server/planning/plan-readiness";
import { takesParameter } from "#server/planning/requirement-fields";

export type Subject = { readonly part: AmendablePart; readonly subjectId: string | null };

/** What stands in a part now, and why it cannot change, if so. */
export type AmendedPart = {
  readonly part: AmendablePart;
  readonly stage: WholePlan["stages"][number] | null;
  readonly requirement: WholePlan["requirements"][number] | null;
  readonly current: AmendedValues;
  readonly lock: Lock | null;
};

type States = Awaited<ReturnType<typeof stageStates>>;

const CONTACT_KEYS = [
  "contactName",
  "contactPhone",
  "contactAddress",
  "howToApply",
  "howToApplyEn",
] as const;
const DAY_KEYS = ["startsOn", "endsOn", "resultsOn"] as const;
const RULE_KEYS = ["passRule", "passThreshold", "passCategories"] as const;
const REQUIREMENT_KEYS = ["parameter", "wording", "wordingEn"] as const;

/**
 * One part of an announced plan as an amendment sees it: what stands there now, and why it cannot
 * change, if so. Null where the plan has no such part.
 */
export function partOf(
  whole: WholePlan,
  states: States,
  { part, subjectId }: Subject,
  now: Date,
): AmendedPart | null {
  const { plan, posts } = whole;
  const about = { part, stage: null, requirement: null };
  if (part === "CONTACT") return { ...about, current: pick(plan, CONTACT_KEYS), lock: null };
  if (part === "REQUIREMENT") {
    const requirement = whole.requirements.find(({ id }) => id === subjectId);
    if (requirement === undefined || !isAmendable(requirement.kind)) return null;
    const asked = posts.filter(
      ({ id, cancelledAt }) =>
        cancelledAt === null && (requirement.postId === null || requirement.postId === id),
    );
    const lastDays = asked.flatMap(({ lastDay }) => lastDay ?? []);
    const lock = lockOfRequirement(lastDays, dayOf(now, plan.zone));
    return { ...about, requirement, current: pick(requirement, REQUIREMENT_KEYS), lock };
  }
  const stage = whole.stages.find(({ id }) => id === subjectId);
  if (stage === undefined || (part === "STAGE_RULE" && stage.kind === "ADMIN_CHECK")) return null;
  const own = states.filter(({ stageId }) => stageId === stage.id).map(({ state }) => state);
  return part === "STAGE_DAYS"
    ? { ...about, stage, current: pick(stage, DAY_KEYS), lock: lockOfDays(own) }
    : { ...about, stage, current: pick(stage, RULE_KEYS), lock: lockOfRule(own) };
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

/** Writes the amended values into the plan. @throws Refused `record-stale` */
export async function writePart(
  tx: Transaction,
  whole: WholePlan,
  { part, subjectId }: Subject,
  after: AmendedValues,
): Promise<void> {
  const { plan } = whole;
  const seen = (rows: readonly { readonly id: string; readonly version: number }[]) =>
    rows.find(({ id }) => id === subjectId) ?? { id: "", version: 0 };
  const values = after as never;
  const isWritten =
    part === "CONTACT" ||
    (part === "REQUIREMENT"
      ? await updateRequirement(tx, seen(whole.requirements), values)
      : await updateStage(tx, seen(whole.stages), values));
  const contact = part === "CONTACT" ? after : {};
  // Each amendment counts the selection's version up: who applies names the one that was read.
  const at = { selectionId: plan.id, version: plan.version };
  if (!isWritten || !(await amendSelection(tx, at, contact as never))) {
    throw new Refused("record-stale");
  }
}

function patched(whole: WholePlan, { part, subjectId }: Subject, after: AmendedValues): WholePlan {
  const patch = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.map((row) => (row.id === subjectId ? { ...row, ...after } : row)) as Row[];
  if (part === "CONTACT")
    return { ...whole, plan: { ...whole.plan, ...after } as WholePlan["plan"] };
  if (part === "REQUIREMENT") return { ...whole, requirements: patch(whole.requirements) };
  return { ...whole, stages: patch(whole.stages) };
}

function pick<Key extends string>(
  row: Readonly<Record<Key, AmendedValues[string]>>,
  keys: readonly Key[],
): AmendedValues {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}
