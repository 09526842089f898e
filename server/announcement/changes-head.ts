import { read } from "#db/client";
import { listPapers } from "#db/queries/paper";
import type { findSelectionScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperKind, PaperRef } from "#domain/paper/terms";
import type { SelectionState } from "#domain/planning/life-cycle";

export type ChangesHead = {
  readonly selectionId: string;
  readonly name: Bilingual;
  readonly slug: string;
  readonly zone: Zone;
  readonly selectionState: SelectionState;
  readonly version: number;
};

/** What the pages of changes say of their selection. */
export function headOf(
  scope: NonNullable<Awaited<ReturnType<typeof findSelectionScope>>>,
): ChangesHead {
  const { selectionId, selectionName: name, slug, zone, selectionState, version } = scope;
  return { selectionId, name, slug, zone, selectionState, version };
}

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
