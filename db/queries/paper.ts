import { and, desc, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { storedFile } from "#db/schema/application";
import { paper } from "#db/schema/paper";
import type { PaperKind } from "#domain/paper/terms";

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
      recordedById: paper.recordedBy,
    })
    .from(paper)
    .innerJoin(storedFile, eq(storedFile.hash, paper.fileHash))
    .innerJoin(account, eq(account.id, paper.recordedBy))
    .where(eq(paper.selectionId, selectionId))
    .orderBy(desc(paper.dated), desc(paper.id))
    .limit(200);
}

/** The selection or the agency whose paper it is. */
export type PaperOwner = { readonly selectionId: string } | { readonly agencyId: string };

function ownedBy(owner: PaperOwner) {
  return "selectionId" in owner
    ? eq(paper.selectionId, owner.selectionId)
    : eq(paper.agencyId, owner.agencyId);
}

/** The file of a paper; null where its owner has no such paper. */
export async function findPaperFile(reader: Reader, owner: PaperOwner, paperId: string) {
  const [found] = await reader
    .select({
      hash: paper.fileHash,
      fileName: paper.fileName,
      mimeType: storedFile.mimeType,
      scan: storedFile.scan,
    })
    .from(paper)
    .innerJoin(storedFile, eq(storedFile.hash, paper.fileHash))
    .where(and(eq(paper.id, paperId), ownedBy(owner)));
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
    .onConflictDoNothing()
    .returning({ id: paper.id });
  return inserted?.id ?? null;
}

/** The paper of an agency under a number, with its file; null if there is none. */
export async function findAgencyPaper(
  reader: Reader,
  {
    agencyId,
    kind,
    number,
  }: { readonly agencyId: string; readonly kind: PaperKind; number: string },
) {
  const [found] = await reader
    .select({ id: paper.id, dated: paper.dated, fileHash: paper.fileHash })
    .from(paper)
    .where(and(eq(paper.agencyId, agencyId), eq(paper.kind, kind), eq(paper.number, number)));
  return found ?? null;
}
