import { addYears, firstOfNextMonth, type PlainDate } from "#domain/calendar";
import type { RegisterLevel } from "#domain/register/terms";
import { FORECAST_RETIREMENT_AGE } from "#domain/regulation/planning";
import { latest } from "#domain/regulation/rule";

const { ageJpt, ageAdmin } = latest(FORECAST_RETIREMENT_AGE).parameters;

/** Defaults of the parameters `retirement.ageJpt` and `retirement.ageAdmin`, in years. */
export const RETIREMENT_AGES = {
  UTAMA: ageJpt.default,
  MADYA: ageJpt.default,
  PRATAMA: ageJpt.default,
  ADMINISTRATOR: ageAdmin.default,
  SUPERVISOR: ageAdmin.default,
} as const satisfies Record<RegisterLevel, number>;

/**
 * The day on which the post falls vacant (rule `forecast-vacancy-date`): the first of the month after the retirement birthday.
 */
export function vacantByRetirementOn(birth: PlainDate, retirementAge: number): PlainDate {
  return firstOfNextMonth(addYears(birth, retirementAge));
}

/** Whether a post that falls vacant on `vacantOn` does so by `horizon`, as seen from `asOf`. */
export function fallsVacantBetween(
  vacantOn: PlainDate,
  asOf: PlainDate,
  horizon: PlainDate,
): boolean {
  return asOf < vacantOn && vacantOn <= horizon;
}
