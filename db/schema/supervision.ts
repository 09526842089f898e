import { sql } from "drizzle-orm";
import {
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
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { application, storedFile } from "#db/schema/application";
import { selection } from "#db/schema/planning";
import { FINDINGS } from "#domain/supervision/track-record";

/** A letter that asks the supervisor for the track record of candidates. */
export const trackRecordRequest = table(
  "track_record_request",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** As printed. */
    number: text().notNull(),
    /** A plain date. */
    dated: text().notNull(),
    requestedBy: ref(() => account.id).notNull(),
    requestedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("track_record_request_once").on(t.selectionId, t.number)],
);

/** Whom a letter asks about; about each candidate it is asked once. */
export const trackRecordSubject = table(
  "track_record_subject",
  {
    id: id(),
    requestId: ref(() => trackRecordRequest.id).notNull(),
    applicationId: ref(() => application.id)
      .notNull()
      .unique(),
  },
  (t) => [index("track_record_subject_by_request").on(t.requestId)],
);

/** A letter of the supervisor that answers; never among the papers, which more people read. */
export const trackRecordLetter = table(
  "track_record_letter",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    number: text().notNull(),
    dated: text().notNull(),
    fileHash: ref(() => storedFile.hash),
    recordedBy: ref(() => account.id).notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("track_record_letter_once").on(t.selectionId, t.number),
    index("track_record_letter_by_file").on(t.fileHash),
  ],
);

/** What a letter says of a candidate. A correction is another line; the earlier ones stay. */
export const trackRecordAnswer = table(
  "track_record_answer",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    letterId: ref(() => trackRecordLetter.id).notNull(),
    /** Counted from 1 within the candidate; the highest counts. */
    edition: integer().notNull(),
    finding: oneOf(FINDINGS).notNull(),
    remark: text().notNull().default(""),
    /** Why an earlier line was wrong; empty for the first. */
    reason: text().notNull().default(""),
    recordedBy: ref(() => account.id).notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("track_record_answer_edition").on(t.applicationId, t.edition),
    index("track_record_answer_by_letter").on(t.letterId),
    check("track_record_answer_remark_check", sql`${t.finding} <> 'REMARK' or ${t.remark} <> ''`),
    check("track_record_answer_reason_check", sql`(${t.edition} = 1) = (${t.reason} = '')`),
  ],
);
