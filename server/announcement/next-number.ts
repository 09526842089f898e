import type { Transaction } from "#db/client";
import { nextNumber } from "#db/queries/record";
import { announcementNumber } from "#domain/announcement/number";
import type { PlainDate } from "#domain/calendar";

/** The next number in the agency's series of announcements of this year, without gaps. */
export async function nextAnnouncementNumber(
  tx: Transaction,
  agencyId: string,
  day: PlainDate,
): Promise<string> {
  const sequence = await nextNumber(tx, `announcement:${agencyId}:${day.slice(0, 4)}`);
  return announcementNumber(sequence, day);
}
