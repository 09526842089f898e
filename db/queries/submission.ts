import { and, eq, inArray, max } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { agency } from "#db/schema/agency";
import { application, submission } from "#db/schema/application";
import { selection, selectionPost } from "#db/schema/planning";

/** Joins an application with the submission that counts. */
export const CURRENT_SUBMISSION = and(
  eq(submission.applicationId, application.id),
  eq(submission.edition, application.sentEdition),
);

/** How often an application has been handed in. */
export async function countSubmissions(reader: Reader, applicationId: string): Promise<number> {
  const [last] = await reader
    .select({ edition: max(submission.edition) })
    .from(submission)
    .where(eq(submission.applicationId, applicationId));
  return last?.edition ?? 0;
}

/** What was handed in under a code, and for what; no person. Null for a code that nothing has. */
export async function findSubmission(reader: Reader, code: string) {
  const [found] = await reader
    .select({
      edition: submission.edition,
      sentEdition: application.sentEdition,
      receiptNumber: application.receiptNumber,
      submittedAt: submission.submittedAt,
      snapshotHash: submission.snapshotHash,
      selectionName: SELECTION_NAME,
      slug: selection.slug,
      postTitle: POST_TITLE,
      agencyName: agency.name,
      zone: agency.zone,
    })
    .from(submission)
    .innerJoin(application, eq(application.id, submission.applicationId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(submission.code, code));
  return found ?? null;
}

/** The submission of an application that counts; null where none does. */
export async function findCurrentSubmission(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({ snapshot: submission.snapshot })
    .from(application)
    .innerJoin(submission, CURRENT_SUBMISSION)
    .where(eq(application.id, applicationId));
  return found ?? null;
}

/** Several applications with what each said; the snapshot is null where none counts. */
export function saidInApplications(reader: Reader, applicationIds: readonly string[]) {
  return reader
    .select({
      applicationId: application.id,
      applicantId: application.applicantId,
      permissionSigner: application.permissionSigner,
      snapshot: submission.snapshot,
    })
    .from(application)
    .leftJoin(submission, CURRENT_SUBMISSION)
    .where(inArray(application.id, [...applicationIds]));
}

/** Keeps what was handed in. */
export async function insertSubmission(
  tx: Transaction,
  values: typeof submission.$inferInsert,
): Promise<void> {
  await tx.insert(submission).values(values);
}
