import { and, type Column, eq, gt, lt, or, type SQL } from "drizzle-orm";

/** Where the next page of a list by moments begins: after the row with this moment and id. */
export type MomentCursor = { readonly at: Date; readonly id: string };

/** What follows in a list of the newest first; all of it from the beginning. */
export function olderThan(at: Column, id: Column, after: MomentCursor | null): SQL | undefined {
  if (after === null) return undefined;
  return or(lt(at, after.at), and(eq(at, after.at), lt(id, after.id)));
}

/** What follows in a list of the oldest first; all of it from the beginning. */
export function newerThan(at: Column, id: Column, after: MomentCursor | null): SQL | undefined {
  if (after === null) return undefined;
  return or(gt(at, after.at), and(eq(at, after.at), gt(id, after.id)));
}

/** Where the next page of a list by name begins: after the row with this name and id. */
export type NameCursor = { readonly name: string; readonly id: string };

/** What follows in a list by name; all of it from the beginning. */
export function beyondName(name: Column, id: Column, after: NameCursor | null): SQL | undefined {
  if (after === null) return undefined;
  return or(gt(name, after.name), and(eq(name, after.name), gt(id, after.id)));
}
