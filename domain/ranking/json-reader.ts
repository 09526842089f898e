/** A number of a JSON text as it stands there; `JSON.parse` alone would round it to a float. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Why an input cannot be used, and where: `candidates[3].scores.ac`. Always a single line. */
export class InputError extends Error {
  readonly place: string;

  constructor(place: string, problem: string) {
    super(oneLine(`${place}: ${problem}`));
    this.name = "InputError";
    this.place = place;
  }
}

// The third argument is in Node 24 and in the standard, not yet in TypeScript's library.
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown;

/**
 * Reads a JSON text with every number as a `WrittenNumber`.
 * @throws InputError on malformed JSON, and on a name that stands twice in one object: `JSON.parse`
 * would silently keep the last, and a score must not depend on which one somebody meant
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = parse(text, (_key, each, { source }) =>
      typeof each === "number" ? new WrittenNumber(source ?? String(each)) : each,
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError("input", `not JSON: ${error.message}`);
    if (error instanceof RangeError) throw new InputError("input", "nested too deeply");
    throw error;
  }
  refuseRepeatedNames(text);
  return value;
}

/** The place of a member of an object, quoted where its name is not a plain word. */
export function memberOf(place: string, name: string): string {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return `${place}[${JSON.stringify(name)}]`;
  return place === "" ? name : `${place}.${name}`;
}

type Level = { readonly place: string; readonly names: Set<string> | null; at: string | number };

/** Walks the tokens of a text that is known to be JSON. */
function refuseRepeatedNames(text: string): void {
  const levels: Level[] = [];
  let name: string | null = null;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g)) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      const place = level === undefined ? "" : placeIn(level);
      levels.push({ place, names: token === "{" ? new Set() : null, at: 0 });
    } else if (token === "}" || token === "]") {
      levels.pop();
    } else if (token === ",") {
      if (typeof level?.at === "number") level.at += 1;
    } else if (token === ":") {
      if (level === undefined || level.names === null || name === null) continue;
      const place = memberOf(level.place, name);
      if (level.names.has(name)) throw new InputError(place, "stands twice");
      level.names.add(name);
      level.at = name;
    } else {
      name = String(JSON.parse(token));
    }
  }
}

function placeIn({ place, at }: Level): string {
  return typeof at === "number" ? `${place}[${at}]` : memberOf(place, at);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
