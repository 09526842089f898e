import { id, instant, oneOf, ref, table, text, uniqueIndex, version } from "#db/columns";
import { account } from "#db/schema/accounts";
import { application, applicationDocument } from "#db/schema/application";
import { requirement } from "#db/schema/planning";
import { ADMIN_VERDICTS, CHECK_VERDICTS, REFUSAL_REASONS } from "#domain/verification/terms";

/** What a verifier found about one uploaded document. */
export const documentVerdict = table(
  "document_verdict",
  {
    id: id(),
    documentId: ref(() => applicationDocument.id).notNull(),
    verdict: oneOf(CHECK_VERDICTS).notNull(),
    reason: oneOf(REFUSAL_REASONS),
    note: text().notNull().default(""),
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
    reason: oneOf(REFUSAL_REASONS),
    note: text().notNull().default(""),
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
