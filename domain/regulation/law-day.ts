import { dayOf, type PlainDate, type Zone } from "#domain/calendar";

/**
 * The day whose law counts for a selection: that of its announcement, because people applied under
 * it; today for one that has no day yet.
 */
export function lawDay(
  { opensAt, zone }: { readonly opensAt: Date | null; readonly zone: Zone },
  now: Date,
): PlainDate {
  return dayOf(opensAt ?? now, zone);
}
