import { addDays, type PlainDate, startOfDay, type Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";

/** Days on which input is taken, both of them in it. */
export type InputDays = { readonly firstDay: PlainDate; readonly lastDay: PlainDate };

/** Longer than this nobody asks the public about candidates who wait for the next stage. */
const MOST_INPUT_DAYS = 30;

/** What a plan gives after the administrative result unless somebody says otherwise. No rule asks for it. */
export const USUAL_INPUT_DAYS = 7;

/** The most that a plan may give: the day of publication counts among the days of input too. */
export const MOST_PLANNED_INPUT_DAYS = MOST_INPUT_DAYS - 1;

/** Whether input is taken at this moment. */
export function isInputOpen(days: InputDays | null, zone: Zone, now: Date): boolean {
  if (days === null) return false;
  const { firstDay, lastDay } = days;
  return startOfDay(firstDay, zone) <= now && now < startOfDay(addDays(lastDay, 1), zone);
}

/**
 * The days on which input is taken once an administrative result is published: the day itself and so
 * many whole days after it, as with objections. Days that are not over are widened and never cut, so
 * that nobody who was told a day finds it gone; days that are over give way.
 * @param days of the plan; with 0 everything stays as it is
 */
export function daysAfterResult(
  stored: InputDays | null,
  publishedOn: PlainDate,
  days: number,
): InputDays | null {
  if (days === 0) return stored;
  const planned = { firstDay: publishedOn, lastDay: addDays(publishedOn, days) };
  if (stored === null || stored.lastDay < publishedOn) return planned;
  // Plain dates sort as text.
  const [firstDay = publishedOn] = [stored.firstDay, planned.firstDay].toSorted();
  const [lastDay = planned.lastDay] = [stored.lastDay, planned.lastDay].toSorted().toReversed();
  return { firstDay, lastDay };
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
