import {
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { paper } from "#db/schema/paper";
import { selection } from "#db/schema/planning";
import { PLAN_ACTS, SELECTION_STATES } from "#domain/planning/life-cycle";

/**
 * What was done with a plan on its way to the announcement, one row for each act. Append-only:
 * triggers on both engines refuse change and deletion.
 */
export const planStep = table(
  "plan_step",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** The first, second … of the selection. */
    sequence: integer().notNull(),
    act: oneOf(PLAN_ACTS).notNull(),
    /** Where the plan stood afterwards. */
    state: oneOf(SELECTION_STATES).notNull(),
    /** Version of the whole plan afterwards. */
    planVersion: integer().notNull(),
    actorId: ref(() => account.id).notNull(),
    takenAt: instant().notNull(),
    /** Why it went back, or why it departs from a rule; empty where nobody asks. */
    reason: text().notNull().default(""),
    /** The letter that was confirmed or refuses, or the mandate to sign. */
    paperId: ref(() => paper.id),
    /** The decision of the panel on what departs from the rules, and the codes of that. */
    decisionId: ref(() => paper.id),
    deviations: json<string[]>().notNull(),
    /** Of the announcement, given at the signature; void once the plan was taken back. */
    number: text(),
  },
  (t) => [uniqueIndex("plan_step_sequence").on(t.selectionId, t.sequence)],
);

/**
 * A plan as it was approved, whole. Append-only: triggers on both engines refuse change and deletion.
 * A plan that went back and was approved anew has another one.
 */
export const approvedPlan = table(
  "approved_plan",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    stepId: ref(() => planStep.id)
      .notNull()
      .unique(),
    /** The day whose law was asked. */
    rulesOn: text().notNull(),
    /** Canonical JSON, byte for byte, and its SHA-256 in lower-case hex. */
    content: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index("approved_plan_by_selection").on(t.selectionId)],
);
