import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Reader } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { decision } from "#db/schema/decision";
import { panelMember, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import type { Standing } from "#domain/announcement/standing";
import { BEFORE_PUBLICATION } from "#domain/planning/life-cycle";
import type { PostLevel } from "#domain/planning/terms";
import type { WorkField } from "#domain/planning/work-field";

/** What the public may know of a selection. */
const PUBLIC = {
  id: selection.id,
  slug: selection.slug,
  name: SELECTION_NAME,
  state: selection.state,
  announcementNumber: selection.announcementNumber,
  announcedOn: selection.announcedOn,
  lastDay: selection.lastDay,
  opensAt: selection.opensAt,
  closesAt: selection.closesAt,
  publishedAt: selection.publishedAt,
  agencyName: agency.name,
  zone: agency.zone,
  city: agency.city,
} as const;

/** Announced, whatever became of it since. */
const ANNOUNCED = and(
  notInArray(selection.state, BEFORE_PUBLICATION),
  isNotNull(selection.publishedAt),
);

/** What an announcement says of a selection. */
const ANNOUNCEMENT = {
  ...PUBLIC,
  agencyId: selection.agencyId,
  referenceDate: selection.referenceDate,
  maxPostsPerApplicant: selection.maxPostsPerApplicant,
  contactName: selection.contactName,
  contactPhone: selection.contactPhone,
  contactAddress: selection.contactAddress,
  contactEmail: agency.email,
  howToApply: selection.howToApply,
  howToApplyEn: selection.howToApplyEn,
  tieCriterion: selection.tieCriterion,
  publicationMode: selection.publicationMode,
} as const;

/** The same of a selection that is not announced yet, or is; null for nothing at all. */
export async function findToAnnounce(reader: Reader, selectionId: string) {
  const [found] = await reader
    .select(ANNOUNCEMENT)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selection.id, selectionId));
  return found ?? null;
}

/** An announced selection by its public address; null for drafts as for nothing at all. */
export async function findAnnounced(reader: Reader, slug: string) {
  const [found] = await reader
    .select(ANNOUNCEMENT)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(eq(selection.slug, slug), ANNOUNCED));
  return found ?? null;
}

/** Who chaired the panel when the announcement was published; null if nobody is known. */
export async function findAnnouncingChair(reader: Reader, slug: string): Promise<string | null> {
  const [found] = await reader
    .select({ name: account.name })
    .from(selection)
    .innerJoin(panelMember, eq(panelMember.selectionId, selection.id))
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .where(
      and(
        eq(selection.slug, slug),
        ANNOUNCED,
        eq(panelMember.isChair, true),
        lte(
          sql`coalesce(${panelMember.chairSince}, ${panelMember.seatedAt})`,
          selection.publishedAt,
        ),
        or(isNull(panelMember.endedAt), gt(panelMember.endedAt, selection.publishedAt)),
      ),
    )
    .orderBy(desc(panelMember.seatedAt))
    .limit(1);
  return found?.name ?? null;
}

/** Posts that can be applied for now, or soon; the nearest deadline first. */
export function listOpenPosts(reader: Reader, now: Date, limit: number) {
  return reader
    .select({
      ...PUBLIC,
      postId: selectionPost.id,
      title: POST_TITLE,
      unit: selectionPost.unit,
      level: selectionPost.level,
      closesAt: selectionPost.closesAt,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        eq(selection.state, "RUNNING"),
        gt(selectionPost.closesAt, now),
        isNull(selectionPost.cancelledAt),
      ),
    )
    .orderBy(asc(selectionPost.closesAt), asc(selection.id), asc(selectionPost.position))
    .limit(limit);
}

/** Selections that are not finished, the newest first. */
export function listRunning(reader: Reader, limit: number) {
  return reader
    .select(PUBLIC)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(eq(selection.state, "RUNNING"), isNotNull(selection.publishedAt)))
    .orderBy(desc(selection.publishedAt), desc(selection.id))
    .limit(limit);
}

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
    readonly after: { readonly at: Date; readonly id: string } | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  return reader
    .select(PUBLIC)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        fits(reader, filter),
        after === null
          ? undefined
          : or(
              lt(selection.publishedAt, after.at),
              and(eq(selection.publishedAt, after.at), lt(selection.id, after.id)),
            ),
      ),
    )
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

/** The codes of the posts of a selection, which their addresses are made of. */
export function listPostCodes(reader: Reader, slug: string) {
  return reader
    .select({ code: selectionPost.code })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(eq(selection.slug, slug))
    .orderBy(asc(selectionPost.position));
}

/** Titles and levels of the posts of selections, in their order. */
export function listPostTitles(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      selectionId: selectionPost.selectionId,
      title: POST_TITLE,
      level: selectionPost.level,
    })
    .from(selectionPost)
    .where(inArray(selectionPost.selectionId, [...selectionIds]))
    .orderBy(asc(selectionPost.selectionId), asc(selectionPost.position));
}

/** Of each stage, for how many posts it still runs and for how many its result has been published. */
export function countPublishedStages(reader: Reader, selectionIds: readonly string[]) {
  return reader
    .select({
      stageId: stage.id,
      posts: count(),
      published: sql<number>`sum(case when ${postStage.state} = 'PUBLISHED' then 1 else 0 end)`,
    })
    .from(stage)
    .innerJoin(postStage, eq(postStage.stageId, stage.id))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .where(and(inArray(stage.selectionId, [...selectionIds]), isNull(selectionPost.cancelledAt)))
    .groupBy(stage.id);
}

/** When something was last published about selections: a result of a stage, or the final choice. */
export async function lastPublications(reader: Reader, selectionIds: readonly string[]) {
  const ids = [...selectionIds];
  const stages = await reader
    .select({ selectionId: stage.selectionId, at: max(postStage.publishedAt) })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(and(inArray(stage.selectionId, ids), eq(postStage.state, "PUBLISHED")))
    .groupBy(stage.selectionId);
  const choices = await reader
    .select({ selectionId: selectionPost.selectionId, at: max(decision.publishedAt) })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .where(and(inArray(selectionPost.selectionId, ids), eq(decision.state, "PUBLISHED")))
    .groupBy(selectionPost.selectionId);
  return [...stages, ...choices];
}

/** The public addresses of announced selections, the newest first. */
export function listAddresses(reader: Reader, limit: number) {
  return reader
    .select({ id: selection.id, slug: selection.slug, publishedAt: selection.publishedAt })
    .from(selection)
    .where(ANNOUNCED)
    .orderBy(desc(selection.publishedAt), desc(selection.id))
    .limit(limit);
}
