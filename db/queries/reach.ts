import { and, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { selection } from "#db/schema/planning";

/** Which selections somebody may see: all of some agencies, single ones, and none of others. */
export type SelectionReach = {
  readonly agencyIds: readonly string[];
  readonly selectionIds: readonly string[];
  readonly exceptIds: readonly string[];
};

/** The selections within a reach; none for whoever reaches nothing. */
export function withinReach(reach: SelectionReach): SQL | undefined {
  const { agencyIds, selectionIds, exceptIds } = reach;
  // An `or` of nothing would let through everything.
  if (agencyIds.length === 0 && selectionIds.length === 0) return sql`1 = 0`;
  return and(
    or(
      agencyIds.length > 0 ? inArray(selection.agencyId, [...agencyIds]) : undefined,
      selectionIds.length > 0 ? inArray(selection.id, [...selectionIds]) : undefined,
    ),
    exceptIds.length > 0 ? notInArray(selection.id, [...exceptIds]) : undefined,
  );
}
