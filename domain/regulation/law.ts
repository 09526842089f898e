import type { PlainDate } from "#domain/calendar";
import {
  type ChangeableName,
  type ParameterChange,
  valueOn,
} from "#domain/regulation/changed-parameters";
import {
  defaultsOf,
  isAllowed,
  type Parameters,
  type ValuesOf,
} from "#domain/regulation/parameters";
import { editionOn, latest, type Rule } from "#domain/regulation/rule";

/** The rules of a day as they hold in one agency: what is general, and what it has set otherwise. */
export type Law = {
  /** The day whose law counts. */
  readonly on: PlainDate;
  /** What the agency has set otherwise, as it is in force on that day. */
  readonly changed: ReadonlyMap<string, ParameterChange>;
};

/** The law of a day without any agency: all values are the general ones. */
export function generalLaw(on: PlainDate): Law {
  return { on, changed: new Map() };
}

/** The law of a day in an agency. @param changes confirmed ones, in any order */
export function lawWith(changes: readonly ParameterChange[], on: PlainDate): Law {
  const names = new Set(changes.map(({ parameter }) => parameter));
  const changed = [...names].flatMap((name): [ChangeableName, ParameterChange][] => {
    const change = valueOn(changes, name, on);
    return change === null ? [] : [[name, change]];
  });
  return { on, changed: new Map(changed) };
}

/**
 * The parameters with what the agency has set. A value that an edition no longer allows does not
 * count: the general one takes its place.
 */
export function withChanges<P extends Parameters>(parameters: P, { changed }: Law): ValuesOf<P> {
  const values = Object.entries(parameters).flatMap(([key, parameter]) => {
    const change = changed.get(parameter.name);
    return change !== undefined && isAllowed(parameter, change.value) ? [[key, change.value]] : [];
  });
  return { ...defaultsOf(parameters), ...Object.fromEntries(values) };
}

/** The parameters of a rule as they are in force; those of its last edition where none is. */
export function valuesIn<P extends Parameters>(rule: Rule<never, P>, law: Law): ValuesOf<P> {
  return withChanges((editionOn(rule, law.on) ?? latest(rule)).parameters, law);
}

/** What the agency has changed of some parameters. */
export function changesIn(parameters: Parameters, { changed }: Law): ParameterChange[] {
  return Object.values(parameters).flatMap((parameter) => {
    const change = changed.get(parameter.name);
    return change !== undefined && isAllowed(parameter, change.value) ? [change] : [];
  });
}

/**
 * By what edition of the rules something is judged, as it is kept beside it: the day whose law counts,
 * and what the agency has set otherwise.
 */
export function lawEdition({ on, changed }: Law) {
  const set = [...changed.values()]
    .map(({ parameter, value, basis }) => ({ parameter, value, basis: basis.number }))
    .toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1));
  return { on, set };
}
