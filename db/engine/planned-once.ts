import { Client } from "pg";

/** More would only be statements that hardly ever come twice: lists of every length, say. */
const MOST_STATEMENTS = 500;
const MOST_VALUES = 60;

const names = new Map<string, string>();

/**
 * A connection on which PostgreSQL plans each of Selter's statements a few times and then keeps the
 * plan, instead of planning anew each time, which for a join of eight tables takes it four times as
 * long as running it. A pooler between them must know the protocol's named statements (PgBouncer
 * from 1.21, or in session mode).
 */
export class PlannedOnce extends Client {
  override query(...[statement, values, ...more]: unknown[]): never {
    const named = isPlain(statement)
      ? { ...statement, name: nameOf(statement, values) }
      : statement;
    return plainQuery.call(this, named, values, ...more) as never;
  }
}

const plainQuery = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;

type Statement = { readonly text: string; readonly name?: string };

function isPlain(statement: unknown): statement is Statement {
  return typeof statement === "object" && statement !== null && "text" in statement;
}

function nameOf({ text, name }: Statement, values: unknown): string | undefined {
  if (name !== undefined || !Array.isArray(values) || values.length > MOST_VALUES) return name;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const given = `selter_${names.size}`;
  names.set(text, given);
  return given;
}
