import { STANDINGS } from "#domain/announcement/standing";
import { isoInZone } from "#domain/calendar";
import { inLocale, localePath } from "#domain/locale";
import { POST_LEVELS, type PostLevel } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { loadAnnounced } from "#server/announcement/load-announced";
import { readCursor } from "#server/cursor";
import { publicUrl } from "#server/env";
import type { Question } from "#server/open-data/answer";
import { Problem } from "#server/open-data/problem";
import type { SelectionList } from "#server/open-data/shapes";

/** What `status` may ask for: one of the standings, or the open ones of which few days are left. */
export const STATUS_FILTERS = [...STANDINGS, "CLOSING"] as const;

/**
 * The announced selections that fit the filters of the address, a page at a time.
 * @throws Problem `bad-cursor`, `unknown-status`, `unknown-level`, `unknown-field`
 */
export async function selectionsAnswer({
  locale,
  now,
  parameters,
}: Question): Promise<SelectionList> {
  const after = parameters.get("cursor") || null;
  if (after !== null && readCursor(after) === null) throw new Problem("bad-cursor");
  const status = known(STATUS_FILTERS, parameters.get("status"), "unknown-status");
  const { rows, next } = await loadAnnounced(now, {
    text: parameters.get("q"),
    agency: parameters.get("agency"),
    standing: status === "CLOSING" ? "closing" : status,
    level: known(POST_LEVELS, parameters.get("level"), "unknown-level"),
    workField: known(WORK_FIELDS, parameters.get("field"), "unknown-field"),
    province: parameters.get("region"),
    after,
  });
  return {
    items: rows.map((row) => ({
      slug: row.slug,
      title: inLocale(locale, row.name),
      agency: row.agencyName,
      level: highestLevel(row.posts),
      status: row.standing,
      announcedOn: row.announcedOn,
      deadline: row.closesAt === null ? null : isoInZone(new Date(row.closesAt), row.zone),
      posts: row.posts.length,
      url: publicUrl() + localePath(locale, `/seleksi/${row.slug}`),
    })),
    next,
  };
}

export function highestLevel(posts: readonly { readonly level: PostLevel }[]): PostLevel | null {
  return POST_LEVELS.find((level) => posts.some((post) => post.level === level)) ?? null;
}

function known<Word extends string>(
  words: readonly Word[],
  asked: string | null,
  problem: "unknown-status" | "unknown-level" | "unknown-field",
): Word | undefined {
  if (asked === null || asked === "") return undefined;
  const found = words.find((word) => word === asked.toUpperCase());
  if (found === undefined) throw new Problem(problem);
  return found;
}
