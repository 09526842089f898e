import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Reader } from "#db/client";
import { application, applicationDocument, storedFile } from "#db/schema/application";
import { requiredDocument } from "#db/schema/planning";
import { verifierConflict } from "#db/schema/verification";
import { SENT } from "#domain/application/life-cycle";

/**
 * The files of all who applied for a post and did not withdraw, as sent, by receipt number and in
 * the order of the announcement; without those of whom `accountId` has declared a conflict.
 */
export function filesOfPost(reader: Reader, postId: string, accountId: string) {
  return reader
    .select({
      applicationId: application.id,
      receiptNumber: application.receiptNumber,
      code: requiredDocument.code,
      edition: applicationDocument.edition,
      uploadedAt: applicationDocument.uploadedAt,
      hash: storedFile.hash,
      bytes: storedFile.bytes,
      scan: storedFile.scan,
    })
    .from(applicationDocument)
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .leftJoin(
      verifierConflict,
      and(
        eq(verifierConflict.applicationId, application.id),
        eq(verifierConflict.accountId, accountId),
      ),
    )
    .where(
      and(
        eq(application.postId, postId),
        inArray(application.state, [...SENT]),
        ne(application.state, "WITHDRAWN"),
        eq(applicationDocument.isCurrent, true),
        isNull(verifierConflict.id),
      ),
    )
    .orderBy(
      asc(application.receiptNumber),
      asc(requiredDocument.position),
      asc(applicationDocument.id),
    );
}
