import { z } from "zod";
import { inTransaction } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { findDocument } from "#db/queries/verification";
import { hasConflict } from "#db/queries/verifier-checks";
import { SENT } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import type { ScanState } from "#domain/scan/state";
import { neutralFileName } from "#domain/verification/file-name";
import { mayReadFiles } from "#domain/verification/policy";
import { isClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { requireReleased } from "#server/scan/held";
import { requireOwnStatements } from "#server/scoring/own-statements";
import { requirePermit } from "#server/verification/file-permit";

export const OpenDocument = z.object({
  applicationId: idField,
  documentId: idField,
  /** Of the page that led here. */
  permit: z.string().max(200),
});

/** A stored file that may be handed over, and how. */
export type OpenedDocument = {
  readonly hash: string;
  readonly bytes: number;
  readonly mimeType: string;
  readonly fileName: string;
  readonly scan: ScanState | null;
};

/**
 * Lets an official see one file of an application, and keeps who did so: whose papers were opened by
 * whom is what a citizen may ask. A write, therefore, although nothing of the file changes.
 * Refuses alike: no such file, taken back, not closed yet, not entitled, own conflict of interest.
 * And: a member of the panel who has not said of every applicant whether there is a tie.
 * Refuses in words an address whose time is over, `file-address-expired`, and what a scanner has not released: `file-waits-for-scan`, `file-in-quarantine`.
 */
export function openDocument(
  ctx: Context,
  { applicationId, documentId, permit }: z.output<typeof OpenDocument>,
): Promise<OpenedDocument> {
  return inTransaction(async (tx) => {
    const application = await findApplicationScope(tx, applicationId);
    const document = await findDocument(tx, documentId);
    if (!application || document?.applicationId !== applicationId) {
      throw new Refused("record-not-found");
    }
    // Beside what took its place, the file that was sent stays to be seen.
    const questions = await clarificationsOf(tx, applicationId);
    const counts = document.isCurrent || questions.some((each) => each.documentId === documentId);
    if (!counts) throw new Refused("record-not-found");
    const seat = await findSeat(tx, application.selectionId, ctx.actor.userId ?? "");
    const closed = isClosed(application.closesAt, ctx.now);
    if (await hasConflict(tx, applicationId, ctx.actor.userId ?? "")) {
      throw new Refused("record-not-found");
    }
    const sent = SENT.includes(application.state) && application.state !== "WITHDRAWN";
    if (!sent || !mayReadFiles(ctx.actor, application, seat, closed)) {
      throw new Refused("record-not-found");
    }
    await requireOwnStatements(tx, ctx, application);
    requirePermit(permit, applicationId, ctx);
    requireReleased(document.scan);
    await recordAudit(tx, ctx, {
      kind: "document.opened",
      subjectId: documentId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      after: { applicationId, edition: document.edition, hash: document.hash },
    });
    const { hash, bytes, mimeType, scan, code, edition } = document;
    const fileName = neutralFileName(application.receiptNumber, code, edition);
    return { hash, bytes, mimeType, fileName, scan };
  });
}
