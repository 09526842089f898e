import { sql } from "drizzle-orm";
import {
  check,
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
import { agency } from "#db/schema/agency";
import { application } from "#db/schema/application";
import { paper } from "#db/schema/paper";
import { requirement, selection, selectionPost } from "#db/schema/planning";
import { EFFECTS } from "#domain/finding";
import type { Facts } from "#domain/refusal";
import { CHANGE_KINDS, CHANGE_OUTCOMES } from "#domain/regulation/changed-parameters";
import { OUTCOMES } from "#domain/regulation/evaluate";
import { TRACE_MOMENTS } from "#domain/regulation/moments";
import type { Value, Values } from "#domain/regulation/parameters";

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

/**
 * What an agency wants to set otherwise than the general value of a parameter, or to set no longer.
 * It counts once a second person has confirmed it. Append-only: triggers on both engines refuse
 * change and deletion.
 */
export const parameterChange = table(
  "parameter_change",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    /** Name in the catalogue: `announcement.minDays`. */
    parameter: text().notNull(),
    kind: oneOf(CHANGE_KINDS).notNull(),
    /** Null in an `END`. */
    value: json<Value>(),
    /** Plain dates: the first day in force, and the last; null where it holds without end. */
    validFrom: text().notNull(),
    validTo: text(),
    /** Both are public where a selection rests on the change. */
    reason: text().notNull(),
    reasonEn: text(),
    basisId: ref(() => paper.id).notNull(),
    recordedBy: ref(() => account.id).notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [index("parameter_change_by_agency").on(t.agencyId, t.recordedAt)],
);

/** What the second person said to a change; one decision for each. Append-only as well. */
export const parameterDecision = table(
  "parameter_decision",
  {
    id: id(),
    changeId: ref(() => parameterChange.id).notNull(),
    outcome: oneOf(CHANGE_OUTCOMES).notNull(),
    /** Why it was declined; empty for one that was confirmed. */
    reason: text().notNull().default(""),
    decidedBy: ref(() => account.id).notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("parameter_decision_once").on(t.changeId)],
);

/**
 * Where an act departs from a rule on a decision of the panel, or in spite of a warning: what the
 * public reads beside what the agency has set otherwise. Append-only.
 */
export const deviation = table(
  "deviation",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** Null where the act is about the whole selection. */
    postId: ref(() => selectionPost.id),
    moment: oneOf(TRACE_MOMENTS).notNull(),
    position: integer().notNull(),
    ruleId: text().notNull(),
    effect: oneOf(EFFECTS).notNull(),
    /** What was found, as far as a sentence names it. */
    facts: json<Facts>().notNull(),
    /** Null for a warning, which asks for none. */
    decisionId: ref(() => paper.id),
    reason: text().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index("deviation_by_selection").on(t.selectionId, t.recordedAt, t.position),
    check("deviation_decision_check", sql`${t.decisionId} is not null or ${t.effect} = 'warn'`),
  ],
);

/** A deviation that an amendment or a change of the panel took back. Append-only. */
export const deviationEnd = table(
  "deviation_end",
  {
    id: id(),
    deviationId: ref(() => deviation.id).notNull(),
    /** Of the amendment, in the series of announcements. */
    number: text().notNull(),
    /** In the zone of the agency. */
    endedOn: text().notNull(),
  },
  (t) => [uniqueIndex("deviation_end_once").on(t.deviationId)],
);
