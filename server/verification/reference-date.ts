import { dayOf, type PlainDate, type Zone } from "#domain/calendar";

/** The announced day; a selection without one is judged on the day on which it closed. */
export function referenceDateOf(
  {
    referenceDate,
    closesAt,
    zone,
  }: { referenceDate: string | null; closesAt: Date | null; zone: Zone },
  now: Date,
): PlainDate {
  return referenceDate ?? dayOf(closesAt ?? now, zone);
}
