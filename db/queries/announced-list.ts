import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Reader } from "#db/client";
import { ANNOUNCED, PUBLIC } from "#db/queries/announcement";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { agency } from "#db/schema/agency";
import { selection, selectionPost } from "#db/schema/planning";
import type { Standing } from "#domain/announcement/standing";
import type { PostLevel } from "#domain/planning/terms";
import type { WorkField } from "#domain/planning/work-field";

export type PublicFilter = {
  /** Lower case; empty for all. */
  readonly text: string;
  /** A standing, or a group of them: `running` and `finished` are what the search form offers. */
  readonly standing: "all" | "open" | "running" | "finished" | Standing;
  /** Its short word, or its name in lower case. */
  readonly agency?: string | undefined;
  /** Part of its name in lower case. */
  readonly agencyWords?: string | undefined;
  readonly province?: string | undefined;
  /** Both of at least one of its posts, of the same one. */
  readonly level?: PostLevel | undefined;
  readonly workField?: WorkField | undefined;
  /** Closing before this instant. */
  readonly closesBefore?: Date | undefined;
  readonly now: Date;
};

/** Announced selections that fit a filter, the newest first, after a cursor. */
export function listAnnounced(
  reader: Reader,
  filter: PublicFilter,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  return reader
    .select(PUBLIC)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(fits(reader, filter), olderThan(selection.publishedAt, selection.id, after)))
    .orderBy(desc(selection.publishedAt), desc(selection.id))
    .limit(limit);
}

/** How many announced selections fit a filter. */
export async function countAnnounced(reader: Reader, filter: PublicFilter): Promise<number> {
  const [found] = await reader
    .select({ number: count() })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(fits(reader, filter));
  return found?.number ?? 0;
}

/** Provinces whose agencies have announced something, by name. */
export async function listProvinces(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ province: agency.province })
    .from(agency)
    .where(
      and(
        ne(agency.province, ""),
        exists(
          reader
            .select({ id: selection.id })
            .from(selection)
            .where(and(eq(selection.agencyId, agency.id), ANNOUNCED)),
        ),
      ),
    )
    .orderBy(asc(agency.province));
  return rows.map(({ province }) => province);
}

function fits(reader: Reader, filter: PublicFilter) {
  const { text, standing, agency: owner, agencyWords, province, level, workField, now } = filter;
  const { closesBefore } = filter;
  const ofAPost = (condition: SQL | undefined) =>
    exists(
      reader
        .select({ id: selectionPost.id })
        .from(selectionPost)
        .where(and(eq(selectionPost.selectionId, selection.id), condition)),
    );
  return and(
    ANNOUNCED,
    hasStanding(standing, now),
    owner === undefined
      ? undefined
      : or(eq(agency.slug, owner), eq(sql`lower(${agency.name})`, owner)),
    agencyWords === undefined ? undefined : holds(agency.name, agencyWords),
    province === undefined ? undefined : eq(agency.province, province),
    level === undefined && workField === undefined
      ? undefined
      : ofAPost(
          and(
            level === undefined ? undefined : eq(selectionPost.level, level),
            workField === undefined ? undefined : eq(selectionPost.workField, workField),
          ),
        ),
    closesBefore === undefined ? undefined : lt(selection.closesAt, closesBefore),
    text === ""
      ? undefined
      : or(
          holds(selection.name, text),
          holds(selection.announcementNumber, text),
          holds(agency.name, text),
          ofAPost(or(holds(selectionPost.title, text), holds(selectionPost.unit, text))),
        ),
  );
}

/** Whether a column has these words of lower case in it. */
function holds(column: Parameters<typeof eq>[0], words: string): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
}

/** The same distinctions as `standingOf` makes, of which its test takes care. */
function hasStanding(standing: PublicFilter["standing"], now: Date) {
  const running = eq(selection.state, "RUNNING");
  switch (standing) {
    case "all":
      return undefined;
    case "running":
      return running;
    case "finished":
      return inArray(selection.state, ["CLOSED", "CANCELLED"]);
    case "open":
    case "OPEN":
      return and(running, lte(selection.opensAt, now), gt(selection.closesAt, now));
    case "UPCOMING":
      return and(running, gt(selection.opensAt, now));
    case "IN_PROGRESS":
      return and(running, lte(selection.opensAt, now), lte(selection.closesAt, now));
    case "FINISHED":
      return eq(selection.state, "CLOSED");
    case "CANCELLED":
      return eq(selection.state, "CANCELLED");
  }
}
