import { addYears, firstOfNextMonth, type PlainDate } from "#domain/calendar";
import type { RegisterLevel } from "#domain/register/terms";
import type { ParameterChange } from "#domain/regulation/changed-parameters";
import { periodsOf } from "#domain/regulation/periods";
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
  const periods = periodsOf(FORECAST_RETIREMENT_AGE, changes);
  return (birth, level) => {
    const isAdministrative = ADMINISTRATIVE.includes(level);
    for (const { from, until, values } of periods) {
      const birthday = addYears(birth, isAdministrative ? values.ageAdmin : values.ageJpt);
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
