import type { Reader } from "#db/client";
import { supervisorIn } from "#domain/regulation/supervisor";
import { lawOf } from "#server/regulation/law-of";

/** The name of the body that supervises a selection, by its law. */
export async function supervisorOf(
  reader: Reader,
  selectionId: string,
  now: Date,
): Promise<string> {
  return supervisorIn(await lawOf(reader, selectionId, now));
}
