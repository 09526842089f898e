import { addYears, firstOfNextMonth, type PlainDate } from "#domain/calendar";
import type { RegisterLevel } from "#domain/register/terms";
import { daysOfChange } from "#domain/regulation/change-rules";
import type { ParameterChange } from "#domain/regulation/changed-parameters";
import { lawWith, valuesIn } from "#domain/regulation/law";
import { FORECAST_RETIREMENT_AGE } from "#domain/regulation/planning";

const ADMINISTRATIVE: readonly RegisterLevel[] = ["ADMINISTRATOR", "SUPERVISOR"];

/** The day on which the holder of a post of that level falls under the retirement age of their agency. */
export type RetirementDay = (birth: PlainDate, level: RegisterLevel) => PlainDate;

/**
 * Retirement as the rules have it and as an agency has set it (rule `forecast-retirement-age`). The
 * age that counts is that of the day on which it is reached: one that is raised from a day on does
 * not keep whoever had reached the earlier one before, and one that is lowered reaches on its first
 * day whoever is older already.
 * @param changes what the agency has confirmed, in any order
 */
export function retirementUnder(changes: readonly ParameterChange[]): RetirementDay {
  // Before the first of them nothing was set.
  const days = ["", ...daysOfChange(changes)];
  const periods = days.map((from, index) => ({
    from,
    until: days[index + 1] ?? null,
    ...valuesIn(FORECAST_RETIREMENT_AGE, lawWith(changes, from)),
  }));
  return (birth, level) => {
    const isAdministrative = ADMINISTRATIVE.includes(level);
    for (const { from, until, ageJpt, ageAdmin } of periods) {
      const birthday = addYears(birth, isAdministrative ? ageAdmin : ageJpt);
      if (birthday < from) return from;
      if (until === null || birthday < until) return birthday;
    }
    throw new Error("The last period has no end.");
  };
}

/** Where no agency is meant. */
export const GENERAL_RETIREMENT = retirementUnder([]);

/**
 * The day on which the post falls vacant (rule `forecast-vacancy-date`): the first of the month after
 * that in which the retirement age was reached.
 */
export function vacantAfter(reached: PlainDate): PlainDate {
  return firstOfNextMonth(reached);
}

/** The same from a birth date and an age in years. */
export function vacantByRetirementOn(birth: PlainDate, retirementAge: number): PlainDate {
  return vacantAfter(addYears(birth, retirementAge));
}

/** Whether a post that falls vacant on `vacantOn` does so by `horizon`, as seen from `asOf`. */
export function fallsVacantBetween(
  vacantOn: PlainDate,
  asOf: PlainDate,
  horizon: PlainDate,
): boolean {
  return asOf < vacantOn && vacantOn <= horizon;
}
