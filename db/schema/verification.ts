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
import { panelMember, requiredDocument, requirement } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import type { EvidenceSource } from "#domain/verification/sources";
import {
  ADMIN_VERDICTS,
  CHECK_VERDICTS,
  REFUSAL_REASONS,
  type RefusalReason,
} from "#domain/verification/terms";

/** Why something is not met, and the words with it: further codes in one order after the first. */
export function reasons() {
  return {
    reason: oneOf(REFUSAL_REASONS),
    moreReasons: json<readonly RefusalReason[]>().notNull().default([]),
    note: text().notNull().default(""),
  };
}

/** What was looked at before a verdict or finding, and a word on it. */
function looked() {
  return {
    sources: json<readonly EvidenceSource[]>().notNull().default([]),
    sourceNote: text().notNull().default(""),
  };
}

/** What a verifier found about one uploaded document. */
export const documentVerdict = table(
  "document_verdict",
  {
    id: id(),
    documentId: ref(() => applicationDocument.id).notNull(),
    verdict: oneOf(CHECK_VERDICTS).notNull(),
    ...reasons(),
    ...looked(),
    verifierId: ref(() => account.id).notNull(),
    givenAt: instant().notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("document_verdict_once").on(t.documentId)],
);

/** What a verifier found about one requirement of an application. */
export const requirementVerdict = table(
  "requirement_verdict",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    requirementId: ref(() => requirement.id).notNull(),
    verdict: oneOf(CHECK_VERDICTS).notNull(),
    ...reasons(),
    ...looked(),
    verifierId: ref(() => account.id).notNull(),
    givenAt: instant().notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("requirement_verdict_once").on(t.applicationId, t.requirementId)],
);

/** MS or TMS of an application: proposed by the secretariat, valid only when the chair confirms. */
export const adminVerdict = table(
  "admin_verdict",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    proposal: oneOf(ADMIN_VERDICTS).notNull(),
    /** Sentence for the applicant; required for NOT_ELIGIBLE. */
    explanation: text().notNull().default(""),
    proposedBy: ref(() => account.id).notNull(),
    proposedAt: instant().notNull(),
    /** Set while the proposal waits for another look: the panel sent it back. */
    returnedAt: instant(),
    returnReason: text(),
    confirmedBy: ref(() => account.id),
    confirmedAt: instant(),
    version: version(),
  },
  (t) => [uniqueIndex("admin_verdict_once").on(t.applicationId)],
);

/** One of the verifiers of an application: holds one of as many places as the plan asks for. */
export const verifierCheck = table(
  "verifier_check",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    verifierId: ref(() => account.id).notNull(),
    /** Counted from 1; null once given up because of a conflict of interest. */
    place: integer(),
    startedAt: instant().notNull(),
    completedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("verifier_check_once").on(t.applicationId, t.verifierId),
    uniqueIndex("verifier_check_place").on(t.applicationId, t.place),
    index("verifier_check_by_verifier").on(t.verifierId, t.applicationId),
    check("verifier_check_place_check", sql`${t.place} between 1 and 2`),
  ],
);

/** What one of two verifiers found; hidden from the other until both are done. */
export const verifierFinding = table(
  "verifier_finding",
  {
    id: id(),
    checkId: ref(() => verifierCheck.id).notNull(),
    documentId: ref(() => applicationDocument.id),
    requirementId: ref(() => requirement.id),
    verdict: oneOf(CHECK_VERDICTS).notNull(),
    ...reasons(),
    ...looked(),
    givenAt: instant().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("verifier_finding_document").on(t.checkId, t.documentId),
    uniqueIndex("verifier_finding_requirement").on(t.checkId, t.requirementId),
    check(
      "verifier_finding_of_check",
      sql`(${t.documentId} is null) <> (${t.requirementId} is null)`,
    ),
  ],
);

/** One thing on which two verifiers differ, until a member of the panel has decided. */
export const verdictDispute = table(
  "verdict_dispute",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    documentId: ref(() => applicationDocument.id),
    requirementId: ref(() => requirement.id),
    openedAt: instant().notNull(),
    /** Who decides, named by the chair. */
    memberId: ref(() => panelMember.id),
    /** Why it was decided so; kept with the moment. */
    because: text(),
    decidedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("verdict_dispute_document").on(t.applicationId, t.documentId),
    uniqueIndex("verdict_dispute_requirement").on(t.applicationId, t.requirementId),
    index("verdict_dispute_by_member").on(t.memberId, t.decidedAt),
    check(
      "verdict_dispute_of_check",
      sql`(${t.documentId} is null) <> (${t.requirementId} is null)`,
    ),
  ],
);

/** Somebody of the secretariat who is too close to a candidate to see or judge the file. */
export const verifierConflict = table(
  "verifier_conflict",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    accountId: ref(() => account.id).notNull(),
    reason: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("verifier_conflict_once").on(t.applicationId, t.accountId),
    index("verifier_conflict_by_account").on(t.accountId),
  ],
);

/** A verifier's question to the applicant about one document, once, and what came of it. */
export const clarification = table(
  "clarification",
  {
    id: id(),
    applicationId: ref(() => application.id).notNull(),
    requiredDocumentId: ref(() => requiredDocument.id).notNull(),
    /** The edition that was sent and asked about. */
    documentId: ref(() => applicationDocument.id).notNull(),
    question: text().notNull(),
    /** Whether the file cannot be read and another may take its place. */
    mayReplace: boolean().notNull(),
    askedBy: ref(() => account.id).notNull(),
    askedAt: instant().notNull(),
    /** The first instant too late. */
    dueAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
    /** The edition that took the place of the one asked about. */
    replacementId: ref(() => applicationDocument.id),
    /** When a virus was found in the file it was answered with, so that it may be answered again. */
    reopenedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("clarification_once").on(t.applicationId, t.requiredDocumentId),
    check(
      "clarification_answer_check",
      sql`${t.answeredAt} is not null or ${t.replacementId} is null`,
    ),
  ],
);

/**
 * The first of the two signatures under the proposals of a post. It stands for exactly what was on the
 * page; never changed: whoever signs again writes another.
 */
export const verdictSignature = table(
  "verdict_signature",
  {
    id: id(),
    postStageId: ref(() => postStage.id).notNull(),
    /** Counted from 1 for the stage of the post. */
    number: integer().notNull(),
    /** The stage as it was: what was decided, or opened again, is signed anew. */
    stageVersion: integer().notNull(),
    /** Mark of the proposals that were signed. */
    seen: text().notNull(),
    signedBy: ref(() => account.id).notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("verdict_signature_number").on(t.postStageId, t.number)],
);
