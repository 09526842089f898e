import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { listHolidayChanges } from "#db/queries/holiday";
import { dayOf, type PlainDate } from "#domain/calendar";
import {
  HOLIDAY_YEARS,
  type Holiday,
  holidaysWith,
  shippedHoliday,
} from "#domain/planning/holidays";
import { mayKeepRegister, registerAgency } from "#domain/register/policy";
import type { Context } from "#server/context";

export type HolidaysPage = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly mayChange: boolean;
  readonly year: string;
  /** Years that have any day. */
  readonly years: readonly string[];
  readonly days: readonly Holiday[];
  /** National days off on which this agency works. */
  readonly removed: readonly Holiday[];
  /** Whether the days of the year are listed at all. */
  readonly isListed: boolean;
};

/**
 * The days off of one year as the actor's agency keeps them; null for whoever is in no agency's
 * planning.
 * @param asked a year as it stands in the address
 */
export async function loadHolidays(ctx: Context, asked?: unknown): Promise<HolidaysPage | null> {
  const agencyId = registerAgency(ctx.actor);
  if (agencyId === null) return null;
  const agency = await findAgency(read(), agencyId);
  if (agency === null) return null;
  const changes = await listHolidayChanges(read(), agencyId);
  const all = [...holidaysWith(changes).values()];
  const yearOf = (day: PlainDate) => day.slice(0, 4);
  const years = [...new Set([...HOLIDAY_YEARS, ...all.map(({ day }) => yearOf(day))])].toSorted();
  const current = yearOf(dayOf(ctx.now, agency.zone));
  const year = years.find((each) => each === asked) ?? years.find((each) => each === current);
  const shown = year ?? years[0] ?? current;
  return {
    agencyId,
    agencyName: agency.name,
    mayChange: mayKeepRegister(ctx.actor, agencyId),
    year: shown,
    years,
    days: all.filter(({ day }) => yearOf(day) === shown),
    removed: changes.flatMap(({ day, isDayOff }) => {
      const shipped = isDayOff || yearOf(day) !== shown ? null : shippedHoliday(day);
      return shipped === null ? [] : [shipped];
    }),
    isListed: HOLIDAY_YEARS.some((each) => each === shown),
  };
}
