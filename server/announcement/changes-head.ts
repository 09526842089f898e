import type { findSelectionScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
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
