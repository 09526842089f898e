import { addDays, type PlainDate, startOfDay, type Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";

/** Days on which input is taken, both of them in it. */
export type InputDays = { readonly firstDay: PlainDate; readonly lastDay: PlainDate };

/** Longer than this nobody asks the public about candidates who wait for the next stage. */
const MOST_INPUT_DAYS = 30;

/** Whether input is taken at this moment. */
export function isInputOpen(days: InputDays | null, zone: Zone, now: Date): boolean {
  if (days === null) return false;
  const { firstDay, lastDay } = days;
  return startOfDay(firstDay, zone) <= now && now < startOfDay(addDays(lastDay, 1), zone);
}

/**
 * Refuses days that end before they begin, that have passed, or that go on for too long.
 * @throws Refused `input-days-backwards`, `input-days-past`, `input-days-many`
 */
export function requirePossibleDays({ firstDay, lastDay }: InputDays, today: PlainDate): void {
  if (lastDay < firstDay) throw new Refused("input-days-backwards", null, {}, "lastDay");
  if (lastDay < today) throw new Refused("input-days-past", null, {}, "lastDay");
  if (lastDay > addDays(firstDay, MOST_INPUT_DAYS - 1)) {
    throw new Refused("input-days-many", null, { most: MOST_INPUT_DAYS }, "lastDay");
  }
}
