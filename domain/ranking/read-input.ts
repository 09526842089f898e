import { InputError, memberOf, readJson, WrittenNumber } from "#domain/ranking/json-reader";
import type { Candidate, Component, RankingInput } from "#domain/ranking/rank";
import { compare, type Fraction, HUNDRED, parseDecimal, sum, ZERO } from "#domain/rational";

const MOST_DECIMALS = 20;

/**
 * Reads the input of the rank command, numbers exactly as written.
 *
 * `{ components: [{ code, weight, max }], candidates: [{ id, scores: { [code]: number } }],
 * partial?: boolean, decimals? = 2, shortlist? = 3 }`; a number is a JSON number or a decimal text.
 * @throws InputError that names the place of the first thing wrong; a field that is not listed here
 * is wrong too, since a misspelt `shortlist` would silently mean three
 */
export function readRankingInput(text: string): RankingInput {
  const root = objectAt("", readJson(text), [
    "components",
    "candidates",
    "partial",
    "decimals",
    "shortlist",
  ]);
  const components = componentsAt("components", root.get("components"));
  requireSum(components, partialAt("partial", root.get("partial")));
  return {
    components,
    candidates: candidatesAt("candidates", root.get("candidates"), components),
    decimals: wholeNumberAt("decimals", root.get("decimals"), 2, 0, MOST_DECIMALS),
    shortlist: wholeNumberAt("shortlist", root.get("shortlist"), 3, 1, Number.MAX_SAFE_INTEGER),
  };
}

function componentsAt(place: string, value: unknown): Component[] {
  const list = listAt(place, value);
  if (list.length === 0) throw new InputError(place, "at least one component is needed");
  const codes = new Set<string>();
  return list.map((item, index) => {
    const here = `${place}[${index}]`;
    const fields = objectAt(here, item, ["code", "weight", "max"]);
    return {
      code: uniqueTextAt(`${here}.code`, fields.get("code"), codes),
      weight: positiveAt(`${here}.weight`, fields.get("weight")),
      max: positiveAt(`${here}.max`, fields.get("max")),
    };
  });
}

/** Less than 100 only where the input says that components are left out; more is never a total. */
function requireSum(components: readonly Component[], partial: boolean): void {
  const order = compare(sum(components.map((component) => component.weight)), HUNDRED);
  if (order > 0) throw new InputError("components", "the weights add up to more than 100");
  if (order < 0 && !partial) {
    throw new InputError(
      "components",
      'the weights add up to less than 100 without "partial": true',
    );
  }
}

function candidatesAt(
  place: string,
  value: unknown,
  components: readonly Component[],
): Candidate[] {
  const ids = new Set<string>();
  return listAt(place, value).map((item, index) => {
    const here = `${place}[${index}]`;
    const fields = objectAt(here, item, ["id", "scores"]);
    return {
      id: uniqueTextAt(`${here}.id`, fields.get("id"), ids),
      scores: scoresAt(`${here}.scores`, fields.get("scores"), components),
    };
  });
}

function scoresAt(
  place: string,
  value: unknown,
  components: readonly Component[],
): Map<string, Fraction> {
  const codes = components.map((component) => component.code);
  const given = objectAt(place, value, codes, "unknown component");
  return new Map(
    components.map(({ code, max }) => {
      const here = memberOf(place, code);
      if (!given.has(code)) throw new InputError(here, "no score");
      const score = numberAt(here, given.get(code));
      if (compare(score, ZERO) < 0) throw new InputError(here, "a score below 0");
      if (compare(score, max) > 0) throw new InputError(here, "a score above the maximum");
      return [code, score];
    }),
  );
}

function partialAt(place: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value !== "boolean") throw new InputError(place, "must be true or false");
  return value;
}

function wholeNumberAt(
  place: string,
  value: unknown,
  otherwise: number,
  lowest: number,
  highest: number,
): number {
  if (value === undefined) return otherwise;
  const { numerator, denominator } = numberAt(place, value);
  if (denominator !== 1n) throw new InputError(place, "must be a whole number");
  if (numerator < lowest) throw new InputError(place, `must be at least ${lowest}`);
  if (numerator > highest) throw new InputError(place, `must be at most ${highest}`);
  return Number(numerator);
}

function positiveAt(place: string, value: unknown): Fraction {
  const number = numberAt(place, value);
  if (compare(number, ZERO) <= 0) throw new InputError(place, "must be above 0");
  return number;
}

function numberAt(place: string, value: unknown): Fraction {
  if (value === undefined) throw new InputError(place, "is missing");
  const written = value instanceof WrittenNumber ? value.text : plainDecimal(value);
  const number = written === null ? null : parseDecimal(written);
  if (number === null) throw new InputError(place, "must be a number or a decimal text like 80.25");
  return number;
}

function plainDecimal(value: unknown): string | null {
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? value : null;
}

function uniqueTextAt(place: string, value: unknown, taken: Set<string>): string {
  if (value === undefined) throw new InputError(place, "is missing");
  if (typeof value !== "string" || value === "") {
    throw new InputError(place, "must be a text that is not empty");
  }
  if (taken.has(value)) throw new InputError(place, "stands twice");
  taken.add(value);
  return value;
}

function listAt(place: string, value: unknown): unknown[] {
  if (value === undefined) throw new InputError(place, "is missing");
  if (!Array.isArray(value)) throw new InputError(place, "must be a list");
  return value;
}

function objectAt(
  place: string,
  value: unknown,
  allowed: readonly string[],
  otherwise = "unknown field",
): Map<string, unknown> {
  if (value === undefined) throw new InputError(place, "is missing");
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    value instanceof WrittenNumber
  ) {
    throw new InputError(place === "" ? "input" : place, "must be an object");
  }
  const fields = new Map(Object.entries(value));
  for (const name of fields.keys()) {
    if (!allowed.includes(name)) throw new InputError(memberOf(place, name), otherwise);
  }
  return fields;
}
