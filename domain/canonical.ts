/** Plain data: what JSON can say. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/**
 * The same data with the keys of every object in order of their code units, so that equal data has
 * one text and one fingerprint whatever order it was put together in.
 * @throws TypeError on a number that JSON cannot say
 */
export function sortedKeys(value: Plain): Plain {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError("not a JSON number");
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(sortedKeys);
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortedKeys(value[key] as Plain)]));
}

/** The one text of the data: sorted keys, no spaces. Its SHA-256 is the fingerprint. */
export function canonicalJson(value: Plain): string {
  return JSON.stringify(sortedKeys(value));
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
