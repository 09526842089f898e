import { addYears, type PlainDate } from "#domain/calendar";
import type { ParameterChange } from "#domain/regulation/changed-parameters";
import { periodsOf } from "#domain/regulation/periods";
import { TENURE_MAX } from "#domain/regulation/planning";

/** The days on which somebody will have held a senior post for as long as one may, in order. */
export type TenureDays = (appointedOn: PlainDate) => readonly PlainDate[];

/**
 * Terms as the rules have them and as an agency has set them (rule `tenure-max`). The years that count
 * are those of the day on which they are full: a term that is shortened from a day on is full on that
 * day for whoever has held the post longer already, and one that is lengthened may be full twice.
 * @param changes what the agency has confirmed, in any order
 */
export function tenureUnder(changes: readonly ParameterChange[]): TenureDays {
  const periods = periodsOf(TENURE_MAX, changes);
  return (appointedOn) =>
    periods.flatMap(({ from, until, values: { maxYears } }, index) => {
      const full = addYears(appointedOn, maxYears);
      const isOver = full <= from;
      const day = isOver ? from : full;
      if (until !== null && day >= until) return [];
      const before = periods[index - 1]?.values.maxYears;
      const wasFull = before !== undefined && addYears(appointedOn, before) < from;
      return isOver && wasFull ? [] : [day];
    });
}

/** Where no agency is meant. */
export const GENERAL_TENURE = tenureUnder([]);
