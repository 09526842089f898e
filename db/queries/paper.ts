import { and, desc, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import { paper } from "#db/schema/paper";

/** The papers of a selection, the youngest first. There are a dozen, never a page full. */
export function listPapers(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: paper.id,
      kind: paper.kind,
      number: paper.number,
      dated: paper.dated,
      validUntil: paper.validUntil,
      subject: paper.subject,
      fileName: paper.fileName,
      bytes: storedFile.bytes,
      recordedAt: paper.recordedAt,
      recordedBy: account.name,
    })
    .from(paper)
    .innerJoin(storedFile, eq(storedFile.hash, paper.fileHash))
    .innerJoin(account, eq(account.id, paper.recordedBy))
    .where(eq(paper.selectionId, selectionId))
    .orderBy(desc(paper.dated), desc(paper.id))
    .limit(200);
}

/** The file of a paper; null where the selection has no such paper. */
export async function findPaperFile(reader: Reader, selectionId: string, paperId: string) {
  const [found] = await reader
    .select({ hash: paper.fileHash, fileName: paper.fileName, mimeType: storedFile.mimeType })
    .from(paper)
    .innerJoin(storedFile, eq(storedFile.hash, paper.fileHash))
    .where(and(eq(paper.id, paperId), eq(paper.selectionId, selectionId)));
  return found ?? null;
}

/** Adds a paper; its id, or null where one of this kind and number is entered already. */
export async function insertPaper(
  tx: Transaction,
  values: typeof paper.$inferInsert,
): Promise<string | null> {
  const [inserted] = await tx
    .insert(paper)
    .values(values)
    .onConflictDoNothing({ target: [paper.selectionId, paper.kind, paper.number] })
    .returning({ id: paper.id });
  return inserted?.id ?? null;
}
