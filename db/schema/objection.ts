import { sql } from "drizzle-orm";
import {
  boolean,
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
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { application, applicationDocument } from "#db/schema/application";
import { requirement, selection } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { reasons } from "#db/schema/verification";
import { OBJECTION_STATES, POINT_GROUNDS } from "#domain/verification/objection";

/** An applicant's objection to the result of one stage, once, and how it was answered. */
export const objection = table(
  "objection",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    postStageId: ref(() => postStage.id).notNull(),
    state: oneOf(OBJECTION_STATES).notNull(),
    filedAt: instant().notNull(),
    /** Whether it can be dealt with, as the secretariat proposes; the chair confirms. */
    admissible: boolean(),
    formalReason: text(),
    checkedBy: ref(() => account.id),
    checkedAt: instant(),
    confirmedBy: ref(() => account.id),
    confirmedAt: instant(),
    /** Who wrote the answer that another member agrees to, or sent back with this reason. */
    answeredBy: ref(() => account.id),
    answeredAt: instant(),
    returnReason: text(),
    /** Of a scored stage: published values that change, in hundredths by application id. */
    corrections: json<Record<string, number>>(),
    /** Of a scored stage: why no published value changes although an error is granted. */
    unchangedReason: text(),
    decidedBy: ref(() => account.id),
    decidedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("objection_once").on(t.applicationId, t.postStageId),
    index("objection_by_stage").on(t.postStageId, t.state),
    index("objection_by_time").on(t.filedAt, t.id),
  ],
);

/**
 * One reason that an objection attacks, in the applicant's words, and the answer to it: a coded reason
 * of the administrative check, or an error in the result of a later stage.
 */
export const objectionPoint = table(
  "objection_point",
  {
    id: id(),
    objectionId: ref(() => objection.id).notNull(),
    documentId: ref(() => applicationDocument.id),
    requirementId: ref(() => requirement.id),
    /** The coded reasons as they stood, and the words with them; null for an error of a later stage. */
    ...reasons(),
    ground: oneOf(POINT_GROUNDS).notNull(),
    statement: text().notNull(),
    upheld: boolean(),
    answer: text(),
  },
  (t) => [
    uniqueIndex("objection_point_document").on(t.objectionId, t.documentId),
    uniqueIndex("objection_point_requirement").on(t.objectionId, t.requirementId),
    check(
      "objection_point_of_check",
      sql`(${t.documentId} is null or ${t.requirementId} is null) and ((${t.reason} is null) = (${t.documentId} is null and ${t.requirementId} is null))`,
    ),
  ],
);

/** A line of a scored result as it stood before a correction. */
export type LineBefore = {
  applicationId: string;
  value: number;
  category: string | null;
  passed: boolean;
};

/** A published result that was corrected: a numbered document beside the first version. */
export const resultErratum = table(
  "result_erratum",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** Counted from 1 within the selection. */
    number: integer().notNull(),
    postStageId: ref(() => postStage.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    objectionId: ref(() => objection.id).notNull(),
    /** What it changed, as it stood before; null where it added the applicant to the eligible. */
    before: json<LineBefore[]>(),
    publishedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("result_erratum_number").on(t.selectionId, t.number),
    uniqueIndex("result_erratum_once").on(t.objectionId),
    index("result_erratum_by_stage").on(t.postStageId),
  ],
);
