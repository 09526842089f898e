import type { Reader } from "#db/client";
import { panelOf } from "#db/queries/scoring-stages";

/** The accounts that sign changes of a selection: its chair. */
export async function signersOf(
  reader: Reader,
  { selectionId }: { readonly selectionId: string },
): Promise<string[]> {
  const { members } = await panelOf(reader, selectionId);
  return members.filter(({ isChair }) => isChair).map(({ accountId }) => accountId);
}
