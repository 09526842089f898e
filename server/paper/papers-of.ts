import { read } from "#db/client";
import { listPapers } from "#db/queries/paper";
import type { PaperKind, PaperRef } from "#domain/paper/terms";

/** The papers of a selection on which an act can rest. @param kinds null for all of them */
export async function papersOf(
  selectionId: string,
  kinds: readonly PaperKind[] | null,
): Promise<PaperRef[]> {
  const papers = await listPapers(read(), selectionId);
  return papers
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .map(({ id, kind, number, dated }) => ({ id, kind, number, dated }));
}
