import { firstInstantAfter, type PlainDate, startOfDay, type Zone } from "#domain/calendar";

/**
 * The days of a window as instants in the agency's zone; the deadline is the first instant that is
 * too late. It is open from both its days on: half of one is no window yet.
 */
export function windowOf(
  { announcedOn, lastDay }: { announcedOn: PlainDate | null; lastDay: PlainDate | null },
  zone: Zone,
) {
  const hasWindow = announcedOn !== null && lastDay !== null;
  return {
    opensAt: hasWindow ? startOfDay(announcedOn, zone) : null,
    closesAt: hasWindow ? firstInstantAfter(lastDay, zone) : null,
  };
}
