import { and, asc, count, desc, eq, gte, inArray } from "drizzle-orm";
import type { Reader } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { SELECTION_NAME } from "#db/queries/names";
import { type SelectionReach, withinReach } from "#db/queries/reach";
import { agency } from "#db/schema/agency";
import { selection, selectionPost } from "#db/schema/planning";

/** Selections within reach, the newest first, after a cursor. */
export function listSelections(
  reader: Reader,
  reach: SelectionReach,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  return reader
    .select({
      id: selection.id,
      name: SELECTION_NAME,
      state: selection.state,
      announcementNumber: selection.announcementNumber,
      opensAt: selection.opensAt,
      closesAt: selection.closesAt,
      createdAt: selection.createdAt,
      zone: agency.zone,
      agencyName: agency.name,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(withinReach(reach), olderThan(selection.createdAt, selection.id, after)))
    .orderBy(desc(selection.createdAt), desc(selection.id))
    .limit(limit);
}

/** Number of posts by selection. */
export async function countPosts(
  reader: Reader,
  selectionIds: readonly string[],
): Promise<Map<string, number>> {
  if (selectionIds.length === 0) return new Map();
  const rows = await reader
    .select({ selectionId: selectionPost.selectionId, posts: count() })
    .from(selectionPost)
    .where(inArray(selectionPost.selectionId, [...selectionIds]))
    .groupBy(selectionPost.selectionId);
  return new Map(rows.map((row) => [row.selectionId, row.posts]));
}

/** How many selections an agency has begun since a moment. */
export async function countSelectionsSince(
  reader: Reader,
  agencyId: string,
  since: Date,
): Promise<number> {
  const [found] = await reader
    .select({ selections: count() })
    .from(selection)
    .where(and(eq(selection.agencyId, agencyId), gte(selection.createdAt, since)));
  return found?.selections ?? 0;
}

/** Names, zone and address of agencies, by name. */
export async function findAgencies(reader: Reader, agencyIds: readonly string[]) {
  if (agencyIds.length === 0) return [];
  return reader
    .select({
      id: agency.id,
      name: agency.name,
      zone: agency.zone,
      secretariatName: agency.secretariatName,
      address: agency.address,
      phone: agency.phone,
    })
    .from(agency)
    .where(inArray(agency.id, [...agencyIds]))
    .orderBy(asc(agency.name), asc(agency.id));
}
