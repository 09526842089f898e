import { addDays, type PlainDate } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { CATALOGUE, SUBJECTS } from "#domain/regulation/catalogue";
import { type ChangeableName, type Dated, valueOn } from "#domain/regulation/changed-parameters";
import { isAllowed, type Parameter, type Value } from "#domain/regulation/parameters";
import { latest, type Rule } from "#domain/regulation/rule";

/** The first of each pair is never above the second. */
const ORDERED: readonly (readonly [ChangeableName, ChangeableName])[] = [
  ["weights.bands.track-record.lowest", "weights.bands.track-record.highest"],
  ["weights.bands.assessment.lowest", "weights.bands.assessment.highest"],
  ["weights.bands.paper.lowest", "weights.bands.paper.highest"],
  ["weights.bands.interview.lowest", "weights.bands.interview.highest"],
  ["assessment.thresholds.middle", "assessment.thresholds.high"],
];

/** A parameter as the rules define it, with the rules that it stands in; the first names it. */
export function definitionOf(name: ChangeableName): {
  readonly parameter: Parameter;
  readonly rules: readonly Rule[];
} {
  const found = SUBJECTS.flatMap((subject) => CATALOGUE[subject]).flatMap((rule) =>
    Object.values(latest(rule).parameters).flatMap((parameter) =>
      parameter.name === name ? [{ parameter, rule }] : [],
    ),
  );
  const [first] = found;
  if (first === undefined) throw new RangeError(`no rule has ${name}`);
  return { parameter: first.parameter, rules: found.map(({ rule }) => rule) };
}

/**
 * The value that was typed, as the parameter has it; what is none of it stays the text that it is,
 * so that it is refused with what is allowed.
 */
export function readValue(name: ChangeableName, typed: readonly string[]): Value {
  const { parameter } = definitionOf(name);
  const [first = ""] = typed;
  switch (parameter.kind) {
    case "whole":
      return /^\d{1,9}$/.test(first) ? Number(first) : first;
    case "flag":
      return first === "true" || (first === "false" ? false : first);
    case "choices":
      return typed;
    case "text":
      return first.trim().replace(/\s+/gu, " ");
    default:
      return first;
  }
}

/** @throws Refused `parameter-value`, `parameter-choice`, `parameter-text`: not what the rule allows an agency to set */
export function requireAllowedValue(name: ChangeableName, value: Value): void {
  const { parameter } = definitionOf(name);
  if (isAllowed(parameter, value)) return;
  if (parameter.kind === "text") {
    throw new Refused("parameter-text", null, { longest: parameter.longest }, "value");
  }
  if (parameter.kind !== "whole") throw new Refused("parameter-choice", null, {}, "value");
  const { lowest, highest } = parameter;
  throw new Refused("parameter-value", null, { lowest, highest }, "value");
}

/**
 * A change holds from the day on which the second person confirms it, at the earliest: nothing that
 * was announced before is judged by it.
 * @throws Refused `parameter-retroactive`, `parameter-ends-before`
 */
export function requireFuture(
  { validFrom, validTo }: Pick<Dated, "validFrom" | "validTo">,
  today: PlainDate,
): void {
  if (validFrom < today) throw new Refused("parameter-retroactive", null, { today }, "validFrom");
  if (validTo !== null && validTo < validFrom) {
    throw new Refused("parameter-ends-before", null, {}, "validTo");
  }
}

/**
 * Refuses what would change nothing, and a limit that would lie beyond its counterpart on any day.
 * @param others the confirmed changes of the agency
 * @throws Refused `parameter-as-it-is`, `parameter-order`
 */
export function requireSensible(proposed: Dated, others: readonly Dated[]): void {
  const { parameter, validFrom } = proposed;
  const after = [...others, proposed];
  const days = daysOfChange(after).filter((day) => day >= validFrom);
  const isSame = days.every((day) =>
    isEqual(valueAt(others, parameter, day), valueAt(after, parameter, day)),
  );
  if (isSame) throw new Refused("parameter-as-it-is", null, {}, "value");
  for (const [low, high] of ORDERED) {
    if (low !== parameter && high !== parameter) continue;
    for (const day of days) {
      const [least, most] = [valueAt(after, low, day), valueAt(after, high, day)].map(Number);
      if (least === undefined || most === undefined || least <= most) continue;
      throw new Refused("parameter-order", null, { lowest: least, highest: most, day }, "value");
    }
  }
}

/** The value of a parameter on a day, the general one where the agency has set none. */
function valueAt(changes: readonly Dated[], name: ChangeableName, on: PlainDate): Value {
  return valueOn(changes, name, on)?.value ?? definitionOf(name).parameter.default;
}

/** Each day on which something begins or has ended, in order. */
export function daysOfChange(changes: readonly Dated[]): PlainDate[] {
  const days = changes.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set(days)].toSorted();
}

function isEqual(one: Value, other: Value): boolean {
  const plain = (value: Value) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return plain(one) === plain(other);
}
