import { Client } from "pg";

/** Plans of one connection take PostgreSQL some ten kilobytes each. */
const MOST_STATEMENTS = 1_000;
const MOST_VALUES = 60;

/** The name under which PostgreSQL keeps a statement's plan; undefined where it shall keep none. */
export type StatementNames = (text: string, values: readonly unknown[]) => string | undefined;

/**
 * Names statements that come again: a list of a length of its own, say, hardly ever does, and what
 * has a name is never given up.
 * @param most how many are named; later ones are planned each time
 */
export function statementNames(most = MOST_STATEMENTS): StatementNames {
  const names = new Map<string, string>();
  let seenOnce = new Set<string>();
  return (text, values) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most || values.length > MOST_VALUES) return known;
    if (!seenOnce.delete(text)) {
      if (seenOnce.size >= most) seenOnce = new Set();
      seenOnce.add(text);
      return undefined;
    }
    const given = `selter_${names.size}`;
    names.set(text, given);
    return given;
  };
}

/**
 * A connection on which PostgreSQL plans each of Selter's statements a few times and then keeps the
 * plan, instead of planning anew each time, which for a join of eight tables takes it four times as
 * long as running it. A pooler between them must know the protocol's named statements (PgBouncer
 * from 1.21, or in session mode).
 */
export function plannedOnce(nameOf: StatementNames): typeof Client {
  return class extends Client {
    override query(...[statement, values, ...more]: unknown[]): never {
      const named =
        isUnnamed(statement) && Array.isArray(values)
          ? { ...statement, name: nameOf(statement.text, values) }
          : statement;
      return plainQuery.call(this, named, values, ...more) as never;
    }
  };
}

const plainQuery = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

function isUnnamed(statement: unknown): statement is { readonly text: string } {
  if (typeof statement !== "object" || statement === null || !("text" in statement)) return false;
  return !("name" in statement) || statement.name === undefined;
}
