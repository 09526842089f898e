import type { Transaction } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { nextNumber } from "#db/queries/record";
import { announcementNumber, USUAL_PATTERN } from "#domain/announcement/number";
import type { PlainDate } from "#domain/calendar";

/** The next number in the agency's series of announcements of this year, without gaps. */
export async function nextAnnouncementNumber(
  tx: Transaction,
  agencyId: string,
  day: PlainDate,
): Promise<string> {
  const agency = await findAgency(tx, agencyId);
  const sequence = await nextNumber(tx, `announcement:${agencyId}:${day.slice(0, 4)}`);
  return announcementNumber(agency?.announcementPattern ?? USUAL_PATTERN, sequence, day);
}
