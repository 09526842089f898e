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
import { requiredDocument, selection, selectionPost } from "#db/schema/planning";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { APPLICATION_STATES } from "#domain/application/life-cycle";
import { PERMISSION_SIGNERS } from "#domain/application/needed-of";
import { POST_LEVELS } from "#domain/planning/terms";
import { MARITAL_STATUSES } from "#domain/profile/terms";
import { SCAN_STATES } from "#domain/scan/state";

/** What an applicant says once, for every application. Dates are plain days. */
export const applicantProfile = table("applicant_profile", {
  accountId: ref(() => account.id).primaryKey(),
  /** Name with titles, as on the decrees. */
  fullName: text().notNull(),
  birthPlace: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  /** For the printed DRH where its form asks; null where nothing was said. No scorer sees them. */
  maritalStatus: oneOf(MARITAL_STATUSES),
  religion: text(),
  identityNumber: text(),
  taxNumber: text(),
  agencyName: text().notNull(),
  unit: text().notNull(),
  currentPost: text().notNull(),
  currentLevel: oneOf(POST_LEVELS).notNull(),
  currentPostSince: text().notNull(),
  /** First day in a post of level ADMINISTRATOR or above (or functional ahli madya); null if never. */
  qualifyingSince: text(),
  /** `III/d`, `IV/a` … */
  grade: text().notNull(),
  gradeSince: text().notNull(),
  educationLevel: oneOf(EDUCATION_LEVELS).notNull(),
  educationMajor: text().notNull(),
  educationSchool: text().notNull(),
  /** Cumulative years of related experience, whole years completed. */
  experienceYears: integer().notNull(),
  updatedAt: instant().notNull(),
  version: version(),
});

/** One person's application to one post. */
export const application = table(
  "application",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    postId: ref(() => selectionPost.id).notNull(),
    applicantId: ref(() => account.id).notNull(),
    state: oneOf(APPLICATION_STATES).notNull(),
    /** Given at the first submission and kept: `DIK-26-0017`. Unique in its agency. */
    receiptNumber: text(),
    /** Given when admitted, used on sheets and public lists: `P-01`. */
    candidateCode: text(),
    /** Given with it and used on papers only, so that nobody knows them from elsewhere: `M-4821`. */
    paperCode: text(),
    startedAt: instant().notNull(),
    /** Last change of the draft by the applicant. */
    changedAt: instant().notNull(),
    /** Who signed the permission of the own PPK, as the applicant says; null until then. */
    permissionSigner: oneOf(PERMISSION_SIGNERS),
    /** When its owner was last reminded that it has not been sent. */
    remindedAt: instant(),
    /** Moment of the last submission; null when never sent. */
    submittedAt: instant(),
    /** When its owner last pressed the button that sends it and was refused. */
    sendRefusedAt: instant(),
    /** The `submission` that counts; null for what was never sent and what was taken back. */
    sentEdition: integer(),
    /** Lower-case name with titles, for lists sorted by name. */
    sortName: text().notNull().default(""),
    /** Coded reason of the exit (`ELIMINATED`, `DISQUALIFIED`, `WITHDRAWN`). */
    endedReason: text(),
    endedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("application_once_per_post").on(t.postId, t.applicantId),
    uniqueIndex("application_receipt_number").on(t.selectionId, t.receiptNumber),
    uniqueIndex("application_candidate_code").on(t.postId, t.candidateCode),
    uniqueIndex("application_paper_code").on(t.postId, t.paperCode),
    index("application_by_applicant").on(t.applicantId, t.selectionId),
    index("application_by_selection").on(t.selectionId, t.sortName, t.id),
    index("application_by_post_state").on(t.postId, t.state),
    index("application_by_state").on(t.state, t.id),
  ],
);

/**
 * What was handed in, as it was. Sending again adds another one and the earlier stays: whoever holds
 * a receipt can show what it was for. Append-only: triggers on both engines refuse change and deletion.
 */
export const submission = table(
  "submission",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    /** Counted from 1 within the application. */
    edition: integer().notNull(),
    /** On the receipt, for whoever wants to check it: `SLT-7F3K-9Q2M`. */
    code: text().notNull().unique(),
    submittedAt: instant().notNull(),
    /** Frozen copy of profile, documents and requirements as sent. */
    snapshot: json<unknown>().notNull(),
    /** SHA-256 of the snapshot's text, printed on the receipt. */
    snapshotHash: text().notNull(),
    declarationVersion: text().notNull(),
  },
  (t) => [uniqueIndex("submission_edition").on(t.applicationId, t.edition)],
);

/** A file on disk, known by its content. The row is written only after the file is durable. */
export const storedFile = table(
  "stored_file",
  {
    /** SHA-256 of the content, lower-case hex. */
    hash: text().primaryKey(),
    bytes: integer().notNull(),
    mimeType: text().notNull(),
    storedAt: instant().notNull(),
    /** The newest verdict on the content; null where nobody scanned when it came in. */
    scan: oneOf(SCAN_STATES),
    /** What the scanner calls that which it found. */
    infection: text(),
    scannedAt: instant(),
    /** When a worker has something to do about it: to scan it, or to lay it into quarantine. */
    scanDueAt: instant(),
    scanAttempts: integer().notNull().default(0),
  },
  (t) => [
    index("stored_file_scan_due").on(t.scanDueAt),
    check(
      "stored_file_infection_check",
      sql`(${t.scan} = 'INFECTED') = (${t.infection} is not null)`,
    ),
  ],
);

/** One version of one required document of an application. Replacing keeps the older version. */
export const applicationDocument = table(
  "application_document",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    requiredDocumentId: ref(() => requiredDocument.id).notNull(),
    fileHash: ref(() => storedFile.hash).notNull(),
    /** As uploaded, cleaned of path, control and bidi characters; shown to the applicant only. */
    fileName: text().notNull(),
    edition: integer().notNull(),
    /** False once a newer edition took its place or it was removed. */
    isCurrent: boolean().notNull(),
    uploadedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("application_document_edition").on(
      t.applicationId,
      t.requiredDocumentId,
      t.edition,
    ),
    index("application_document_by_file").on(t.fileHash),
    check("application_document_edition_check", sql`${t.edition} > 0`),
  ],
);
