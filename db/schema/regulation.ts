import { id, index, instant, integer, json, oneOf, ref, table, text } from "#db/columns";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { requirement, selection, selectionPost } from "#db/schema/planning";
import { EFFECTS } from "#domain/finding";
import { OUTCOMES } from "#domain/regulation/evaluate";
import { TRACE_MOMENTS } from "#domain/regulation/moments";
import type { Values } from "#domain/regulation/parameters";

/**
 * One evaluation of a rule at a decisive act, as it was: with it the verdict can be repeated after
 * the rule has changed. Append-only: triggers on both engines refuse change and deletion. Never a
 * score; birth dates and terms of service are those of the frozen application.
 */
export const ruleTrace = table(
  "rule_trace",
  {
    id: id(),
    at: instant().notNull(),
    moment: oneOf(TRACE_MOMENTS).notNull(),
    /** The order of the evaluations within the act, from 1. */
    position: integer().notNull(),
    actorId: ref(() => account.id),
    selectionId: ref(() => selection.id).notNull(),
    /** Null where the act is about the whole selection. */
    postId: ref(() => selectionPost.id),
    /** Null where the act is about a post, or about all who applied for it. */
    applicationId: ref(() => application.id),
    /** The announced requirement that was evaluated; null for rules that are no requirement. */
    requirementId: ref(() => requirement.id),
    ruleId: text().notNull(),
    /** The edition in force on `lawDay`. */
    edition: integer().notNull(),
    /** `YYYY-MM-DD`: the day whose law counted. */
    lawDay: text().notNull(),
    parameters: json<Values>().notNull(),
    inputs: json<Values>().notNull(),
    outcome: oneOf(OUTCOMES).notNull(),
    /** What follows; null unless the rule is not met. */
    effect: oneOf(EFFECTS),
  },
  (t) => [
    index("rule_trace_by_application").on(t.applicationId, t.position),
    index("rule_trace_by_selection").on(t.selectionId, t.at, t.position),
  ],
);
