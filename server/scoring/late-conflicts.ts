import type { Reader } from "#db/client";
import { sheetsOfRecused } from "#db/queries/conflicts";
import { listPapers } from "#db/queries/paper";
import { dayOf, type Zone } from "#domain/calendar";
import type { Trace } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { isLateConflict, lateConflictTrace } from "#domain/scoring/late-conflict";

type Post = { readonly postId: string; readonly selectionId: string; readonly zone: Zone };

/**
 * What the rule on late conflicts says of a post (`coi-late`); null where nobody declared a tie after
 * the own sheets had been opened.
 */
export async function lateConflictOf(
  reader: Reader,
  { postId, selectionId, zone }: Post,
  law: Law,
): Promise<Trace | null> {
  const sheets = (await sheetsOfRecused(reader, postId)).map(({ declaredAt, ...sheet }) => ({
    ...sheet,
    declaredOn: dayOf(declaredAt, zone),
  }));
  if (!isLateConflict(sheets)) return null;
  return lateConflictTrace(sheets, await listPapers(reader, selectionId), law);
}
