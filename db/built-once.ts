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
