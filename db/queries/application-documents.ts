import { and, asc, desc, eq, inArray, isNull, max, ne, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { applicationDocument, storedFile } from "#db/schema/application";
import type { ScanAtArrival } from "#domain/scan/state";

/** Every file of an application, older editions and removed ones included, newest first. */
export function documentsOfApplication(reader: Reader, applicationId: string) {
  return reader
    .select({
      id: applicationDocument.id,
      requiredDocumentId: applicationDocument.requiredDocumentId,
      fileName: applicationDocument.fileName,
      edition: applicationDocument.edition,
      isCurrent: applicationDocument.isCurrent,
      uploadedAt: applicationDocument.uploadedAt,
      hash: storedFile.hash,
      bytes: storedFile.bytes,
      mimeType: storedFile.mimeType,
      scan: storedFile.scan,
      infection: storedFile.infection,
      scannedAt: storedFile.scannedAt,
    })
    .from(applicationDocument)
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .where(eq(applicationDocument.applicationId, applicationId))
    .orderBy(desc(applicationDocument.edition), asc(applicationDocument.id));
}

/** Which required documents have a current file that counts, for several applications at once. */
export function currentDocumentsOf(reader: Reader, applicationIds: readonly string[]) {
  return reader
    .select({
      applicationId: applicationDocument.applicationId,
      requiredDocumentId: applicationDocument.requiredDocumentId,
    })
    .from(applicationDocument)
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .where(
      and(
        inArray(applicationDocument.applicationId, [...applicationIds]),
        eq(applicationDocument.isCurrent, true),
        or(isNull(storedFile.scan), ne(storedFile.scan, "INFECTED")),
      ),
    );
}

/** One file of one application; null if it is not there or belongs to another. */
export async function findDocument(reader: Reader, applicationId: string, documentId: string) {
  const [found] = await reader
    .select({
      id: applicationDocument.id,
      requiredDocumentId: applicationDocument.requiredDocumentId,
      fileName: applicationDocument.fileName,
      edition: applicationDocument.edition,
      isCurrent: applicationDocument.isCurrent,
      hash: storedFile.hash,
      bytes: storedFile.bytes,
      mimeType: storedFile.mimeType,
      scan: storedFile.scan,
    })
    .from(applicationDocument)
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.id, documentId),
      ),
    );
  return found ?? null;
}

/** The current file of a required document; null if there is none. */
export async function findCurrentDocument(
  tx: Transaction,
  applicationId: string,
  requiredDocumentId: string,
) {
  const [found] = await tx
    .select({
      id: applicationDocument.id,
      fileHash: applicationDocument.fileHash,
      fileName: applicationDocument.fileName,
      edition: applicationDocument.edition,
    })
    .from(applicationDocument)
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.requiredDocumentId, requiredDocumentId),
        eq(applicationDocument.isCurrent, true),
      ),
    );
  return found ?? null;
}

/** The highest edition of a required document so far, removed ones included; 0 without any. */
export async function lastEdition(
  tx: Transaction,
  applicationId: string,
  requiredDocumentId: string,
): Promise<number> {
  const [found] = await tx
    .select({ edition: max(applicationDocument.edition) })
    .from(applicationDocument)
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.requiredDocumentId, requiredDocumentId),
      ),
    );
  return found?.edition ?? 0;
}

type NewFile = {
  readonly hash: string;
  readonly bytes: number;
  readonly mimeType: string;
  readonly storedAt: Date;
  readonly scan: ScanAtArrival;
};

/**
 * Notes that a file is on disk; the same content is stored and noted once. Its verdict is the newest
 * one: clean now counts whatever was known, and without a verdict what was known holds.
 */
export async function insertStoredFile(tx: Transaction, file: NewFile): Promise<void> {
  const { scan, storedAt } = file;
  const known = {
    scan,
    infection: null,
    scannedAt: scan === "CLEAN" ? storedAt : null,
    scanDueAt: scan === "WAITING" ? storedAt : null,
  };
  const insert = tx.insert(storedFile).values({ ...file, ...known });
  if (scan === null) {
    await insert.onConflictDoNothing();
    return;
  }
  await insert.onConflictDoUpdate({
    target: storedFile.hash,
    set: known,
    ...(scan === "WAITING" && { setWhere: isNull(storedFile.scan) }),
  });
}

export async function insertDocument(
  tx: Transaction,
  values: typeof applicationDocument.$inferInsert,
): Promise<string> {
  const [inserted] = await tx
    .insert(applicationDocument)
    .values(values)
    .returning({ id: applicationDocument.id });
  if (!inserted) throw new Error("The insert returned no row.");
  return inserted.id;
}

/** Ends an edition: it stays on record but is no longer part of the file. */
export async function retireDocument(tx: Transaction, documentId: string): Promise<void> {
  await tx
    .update(applicationDocument)
    .set({ isCurrent: false })
    .where(eq(applicationDocument.id, documentId));
}

/** Every file that some row stands for. */
export function storedFiles(reader: Reader) {
  return reader
    .select({ hash: storedFile.hash, bytes: storedFile.bytes, scan: storedFile.scan })
    .from(storedFile)
    .orderBy(asc(storedFile.hash));
}
