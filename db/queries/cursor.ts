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
