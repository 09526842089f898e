import type { PlainDate } from "#domain/calendar";
import { daysOfChange } from "#domain/regulation/change-rules";
import type { ParameterChange } from "#domain/regulation/changed-parameters";
import { lawWith, valuesIn } from "#domain/regulation/law";
import type { Parameters, ValuesOf } from "#domain/regulation/parameters";
import type { Rule } from "#domain/regulation/rule";

/** From a day on, until the day of the next period: the parameters of a rule in one agency. */
export type Period<P extends Parameters> = {
  /** Empty in the first, before anything was set. */
  readonly from: PlainDate | "";
  /** Null in the last. */
  readonly until: PlainDate | null;
  readonly values: ValuesOf<P>;
};

/**
 * The parameters of a rule through time, in order and without a gap: what is reached on a day yet to
 * come is reached by the value of that day.
 * @param changes what the agency has confirmed, in any order
 */
export function periodsOf<P extends Parameters>(
  rule: Rule<never, P>,
  changes: readonly ParameterChange[],
): readonly Period<P>[] {
  const days = ["", ...daysOfChange(changes)];
  return days.map((from, index) => ({
    from,
    until: days[index + 1] ?? null,
    values: valuesIn(rule, lawWith(changes, from)),
  }));
}
