import { type Placeholder, sql } from "drizzle-orm";
import type { Reader } from "#db/engine/engine";

/** Stands for a value that is given when the query is asked. */
export type Value<Name extends string> = (name: Name) => Placeholder;

interface Buildable<Row> {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Row[]> };
}

/**
 * A query that is put into words once for each connection, and then only given its values: worth
 * it for what nearly every request asks, because building takes longer than answering.
 *
 * @param name of the statement, one of its own in the whole product
 * @param build makes the query, with `value("id")` where the value of that name belongs
 */
export function builtOnce<Name extends string, Row>(
  name: string,
  build: (reader: Reader, value: Value<Name>) => Buildable<Row>,
): (reader: Reader, values: Readonly<Record<Name, string | number>>) => Promise<Row[]> {
  const known = new WeakMap<Reader, ReturnType<Buildable<Row>["prepare"]>>();
  return async (reader, values) => {
    let statement = known.get(reader);
    if (statement === undefined) {
      statement = build(reader, (of) => sql.placeholder(of)).prepare(name);
      known.set(reader, statement);
    }
    return statement.execute(values);
  };
}

/** How many ids are asked for at a time. */
const PORTION = 50;
const PLACES = Array.from({ length: PORTION }, (_, place) => `id${place}`);

/**
 * A query for the rows of some ids, put into words once although there are now more ids and now
 * fewer: it has places for a portion of them, the rest of which is filled up with the last id. More
 * than a portion are asked for portion by portion.
 *
 * @param name of the statement, one of its own in the whole product
 * @param build makes the query, with `ids` where a list of them belongs
 */
export function builtOnceForIds<Row>(
  name: string,
  build: (reader: Reader, ids: Placeholder[]) => Buildable<Row>,
): (reader: Reader, ids: readonly string[]) => Promise<Row[]> {
  const ask = builtOnce<string, Row>(name, (reader, value) => build(reader, PLACES.map(value)));
  return async (reader, ids) => {
    const rows: Row[] = [];
    for (let start = 0; start < ids.length; start += PORTION) {
      const portion = ids.slice(start, start + PORTION);
      const last = portion.at(-1) ?? "";
      const values = PLACES.map((place, index) => [place, portion[index] ?? last] as const);
      rows.push(...(await ask(reader, Object.fromEntries(values))));
    }
    return rows;
  };
}
