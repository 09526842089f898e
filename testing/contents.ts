import { globSync } from "node:fs";
import { resolve } from "node:path";
import { getTableName, is, Table } from "drizzle-orm";
import { read } from "#db/client";
import type { table } from "#db/columns";

/** Every table that any file of db/schema/ exports, by its name in the database. */
export const TABLES: ReadonlyMap<string, ReturnType<typeof table>> = new Map(
  (await Promise.all(globSync("db/schema/*.ts").map((file) => import(resolve(file)))))
    .flatMap((schema) => Object.values(schema as Record<string, ReturnType<typeof table>>))
    .filter((exported) => is(exported, Table))
    .map((exported) => [getTableName(exported), exported]),
);

/**
 * Every row of every table, by table name; tables without rows are left out. Equal before and
 * after means that nothing at all was written.
 */
export async function contents(): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [name, rows] of TABLES) {
    const stored = await read().select().from(rows);
    // Sorted here, because not every table has a key of one column to sort by.
    if (stored.length > 0) found[name] = stored.map(asText).toSorted();
  }
  return found;
}

function asText(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
}
