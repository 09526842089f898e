import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Reader } from "#db/client";
import { lastErrataOf } from "#db/queries/erratum";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { decision } from "#db/schema/decision";
import { panelMember, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { UNANNOUNCED } from "#domain/planning/life-cycle";

/** What the public may know of a selection. */
export const PUBLIC = {
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
export const ANNOUNCED = and(
  notInArray(selection.state, UNANNOUNCED),
  isNotNull(selection.publishedAt),
);

/** What an announcement says of a selection. */
const ANNOUNCEMENT = {
  ...PUBLIC,
  agencyId: selection.agencyId,
  referenceDate: selection.referenceDate,
  maxPostsPerApplicant: selection.maxPostsPerApplicant,
  objectionDays: selection.objectionDays,
  inputDays: selection.inputDays,
  contactName: selection.contactName,
  contactPhone: selection.contactPhone,
  contactAddress: selection.contactAddress,
  contactEmail: agency.email,
  howToApply: selection.howToApply,
  howToApplyEn: selection.howToApplyEn,
  tieCriterion: selection.tieCriterion,
  publicationMode: selection.publicationMode,
  resultIdentity: selection.resultIdentity,
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

/** When something was last published about selections: a result, a correction, or the final choice. */
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
  return [...stages, ...choices, ...(await lastErrataOf(reader, ids))];
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
