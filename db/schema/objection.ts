import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  id,
  index,
  instant,
  integer,
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
import { OBJECTION_GROUNDS, OBJECTION_STATES } from "#domain/verification/objection";
import { REFUSAL_REASONS } from "#domain/verification/terms";

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

/** One reason that an objection attacks, in the applicant's words, and the answer to it. */
export const objectionPoint = table(
  "objection_point",
  {
    id: id(),
    objectionId: ref(() => objection.id).notNull(),
    documentId: ref(() => applicationDocument.id),
    requirementId: ref(() => requirement.id),
    /** The coded reason as it stood, and the words with it. */
    reason: oneOf(REFUSAL_REASONS).notNull(),
    note: text().notNull().default(""),
    ground: oneOf(OBJECTION_GROUNDS).notNull(),
    statement: text().notNull(),
    upheld: boolean(),
    answer: text(),
  },
  (t) => [
    uniqueIndex("objection_point_document").on(t.objectionId, t.documentId),
    uniqueIndex("objection_point_requirement").on(t.objectionId, t.requirementId),
    check(
      "objection_point_of_check",
      sql`(${t.documentId} is null) <> (${t.requirementId} is null)`,
    ),
  ],
);

/** A published result with one line corrected: a numbered document beside the first version. */
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
    publishedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("result_erratum_number").on(t.selectionId, t.number),
    uniqueIndex("result_erratum_once").on(t.objectionId),
    index("result_erratum_by_stage").on(t.postStageId),
  ],
);
