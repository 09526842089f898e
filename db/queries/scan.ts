import { and, asc, count, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { application, applicationDocument, storedFile } from "#db/schema/application";
import { requiredDocument, selection, selectionPost } from "#db/schema/planning";

const TASK = {
  hash: storedFile.hash,
  scan: storedFile.scan,
  attempts: storedFile.scanAttempts,
} as const;

/** Files about which a worker has something to do, the longest waiting first. */
export function dueScans(reader: Reader, now: Date, limit: number) {
  return reader
    .select(TASK)
    .from(storedFile)
    .where(lte(storedFile.scanDueAt, now))
    .orderBy(asc(storedFile.scanDueAt), asc(storedFile.hash))
    .limit(limit);
}
export type ScanTask = Awaited<ReturnType<typeof dueScans>>[number];

/** How many files wait for a scan. */
export async function countWaitingScans(reader: Reader): Promise<number> {
  const [found] = await reader
    .select({ waiting: count() })
    .from(storedFile)
    .where(and(isNotNull(storedFile.scanDueAt), eq(storedFile.scan, "WAITING")));
  return found?.waiting ?? 0;
}

/** How many of the documents that count each application has in each state but the released ones. */
export async function countHeld(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  return reader
    .select({
      applicationId: applicationDocument.applicationId,
      scan: storedFile.scan,
      count: count(),
    })
    .from(applicationDocument)
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .where(
      and(
        inArray(applicationDocument.applicationId, [...applicationIds]),
        eq(applicationDocument.isCurrent, true),
        inArray(storedFile.scan, ["WAITING", "INFECTED"]),
      ),
    )
    .groupBy(applicationDocument.applicationId, storedFile.scan);
}

/** Takes a file for as long as the lease runs; the task as it stands then, null when another was first. */
export async function claimScan(
  tx: Transaction,
  { hash, attempts }: ScanTask,
  leaseUntil: Date,
): Promise<ScanTask | null> {
  const [claimed] = await tx
    .update(storedFile)
    .set({ scanAttempts: attempts + 1, scanDueAt: leaseUntil })
    .where(
      and(
        eq(storedFile.hash, hash),
        eq(storedFile.scanAttempts, attempts),
        isNotNull(storedFile.scanDueAt),
      ),
    )
    .returning(TASK);
  return claimed ?? null;
}

/**
 * Notes how a scan ended.
 * @returns whether it was written; false when the file was taken by another, or got its verdict
 */
export async function noteScan(
  tx: Transaction,
  { hash, attempts }: ScanTask,
  outcome:
    | { readonly scan: "CLEAN"; readonly scannedAt: Date; readonly scanDueAt: null }
    | {
        readonly scan: "INFECTED";
        readonly infection: string;
        readonly scannedAt: Date;
      }
    | { readonly scanDueAt: Date },
): Promise<boolean> {
  const written = await tx
    .update(storedFile)
    .set(outcome)
    .where(
      and(
        eq(storedFile.hash, hash),
        eq(storedFile.scanAttempts, attempts),
        eq(storedFile.scan, "WAITING"),
      ),
    )
    .returning({ hash: storedFile.hash });
  return written.length > 0;
}

/** Nothing is left to do about a file that lies in quarantine. */
export async function noteQuarantined(tx: Transaction, hash: string): Promise<void> {
  await tx
    .update(storedFile)
    .set({ scanDueAt: null })
    .where(and(eq(storedFile.hash, hash), eq(storedFile.scan, "INFECTED")));
}

/** What was found in a file, where something was. */
export async function knownInfection(reader: Reader, hash: string): Promise<string | null> {
  const [found] = await reader
    .select({ infection: storedFile.infection })
    .from(storedFile)
    .where(eq(storedFile.hash, hash));
  return found?.infection ?? null;
}

/**
 * Lets a file in which nothing was found yet be scanned again by a worker, at once.
 * @returns false when there is no such file
 */
export async function scanAgain(tx: Transaction, hash: string): Promise<boolean> {
  const known = await tx
    .update(storedFile)
    .set({ scan: "WAITING", scanDueAt: storedFile.storedAt })
    .where(and(eq(storedFile.hash, hash), isNull(storedFile.infection)))
    .returning({ hash: storedFile.hash });
  return known.length > 0;
}

/** The documents for which a file stands, with whom they concern. */
export function documentsOfFile(reader: Reader, hash: string) {
  return reader
    .select({
      documentId: applicationDocument.id,
      edition: applicationDocument.edition,
      code: requiredDocument.code,
      label: requiredDocument.label,
      applicationId: application.id,
      applicantId: application.applicantId,
      state: application.state,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      agencyId: selection.agencyId,
      postTitle: POST_TITLE,
    })
    .from(applicationDocument)
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .where(and(eq(applicationDocument.fileHash, hash), eq(applicationDocument.isCurrent, true)))
    .orderBy(asc(applicationDocument.id));
}
