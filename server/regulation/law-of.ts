import type { Reader } from "#db/client";
import { announcementOf, confirmedChanges } from "#db/queries/parameters";
import type { PlainDate } from "#domain/calendar";
import { type Law, lawWith } from "#domain/regulation/law";
import { lawDay } from "#domain/regulation/law-day";

/**
 * The law of a selection: that of the day of its announcement, with what its agency had set
 * otherwise when it was announced. What is confirmed later never reaches it. Loaded once for a
 * request or an act, in two reads however many rules are asked.
 */
export async function lawOf(reader: Reader, selectionId: string, now: Date): Promise<Law> {
  const announced = await announcementOf(reader, selectionId);
  if (announced === null) throw new Error(`no selection ${selectionId}`);
  const known = announced.publishedAt ?? now;
  const changes = await confirmedChanges(reader, announced.agencyId);
  return lawWith(
    changes.filter(({ confirmedAt }) => confirmedAt <= known),
    lawDay(announced, now),
  );
}

/** The law of a day in an agency as it is known now, for what is still to be planned. */
export async function lawInAgency(reader: Reader, agencyId: string, on: PlainDate): Promise<Law> {
  return lawWith(await confirmedChanges(reader, agencyId), on);
}
