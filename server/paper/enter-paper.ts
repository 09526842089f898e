import type { Transaction } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { insertPaper } from "#db/queries/paper";
import type { PaperKind } from "#domain/paper/terms";
import type { Context } from "#server/context";
import type { ReceivedPdf } from "#server/pdf/receive-pdf";

/** A paper as its form has it; of a selection, or of an agency. */
export type PaperHead = {
  readonly kind: PaperKind;
  readonly number: string;
  readonly dated: string;
  readonly validUntil: string | null;
  readonly subject: string;
} & ({ readonly selectionId: string } | { readonly agencyId: string });

/** Writes a paper whose file is durable; its id, or null where its number is taken. */
export async function enterPaper(
  tx: Transaction,
  ctx: Context,
  head: PaperHead,
  { hash, bytes, fileName, mimeType, scan }: ReceivedPdf,
): Promise<string | null> {
  await insertStoredFile(tx, { hash, bytes, mimeType, storedAt: ctx.now, scan });
  return insertPaper(tx, {
    ...head,
    fileHash: hash,
    fileName,
    recordedBy: ctx.actor.userId ?? "",
    recordedAt: ctx.now,
  });
}
