import { and, asc, eq, max } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { application, submission } from "#db/schema/application";

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

/** All that was handed in with an application, the first one first. */
export function listSubmissions(reader: Reader, applicationId: string) {
  return reader
    .select()
    .from(submission)
    .where(eq(submission.applicationId, applicationId))
    .orderBy(asc(submission.edition));
}

/** Keeps what was handed in. */
export async function insertSubmission(
  tx: Transaction,
  values: typeof submission.$inferInsert,
): Promise<void> {
  await tx.insert(submission).values(values);
}
