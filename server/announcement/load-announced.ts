import { read } from "#db/client";
import { listAnnounced, listPostTitles, type PublicFilter } from "#db/queries/announcement";
import { STANDINGS, type Standing, standingOf } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { POST_LEVELS, type PostLevel } from "#domain/planning/terms";
import { readCursor, writeCursor } from "#server/cursor";

const PAGE = 50;

export const STANDING_FILTERS = ["all", "open", "running", "finished", ...STANDINGS] as const;

export type AnnouncedQuestion = {
  readonly text?: unknown;
  readonly standing?: unknown;
  readonly agency?: unknown;
  readonly level?: unknown;
  readonly after?: unknown;
};

export type AnnouncedRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly announcementNumber: string | null;
  readonly standing: Standing;
  readonly zone: Zone;
  readonly announcedOn: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly publishedAt: string;
  readonly posts: readonly {
    readonly title: Bilingual;
    readonly level: PostLevel;
  }[];
};

export type AnnouncedPage = {
  readonly rows: readonly AnnouncedRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Announced selections that fit, the newest first. What is not a filter of ours counts as none. */
export async function loadAnnounced(
  now: Date,
  asked: AnnouncedQuestion = {},
): Promise<AnnouncedPage> {
  const cursor = readCursor(asked.after);
  const found = await listAnnounced(read(), filterOf(asked, now), {
    after: cursor,
    limit: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  const titles =
    shown.length === 0
      ? []
      : await listPostTitles(
          read(),
          shown.map(({ id }) => id),
        );
  const rows = shown.flatMap((row) => {
    if (row.publishedAt === null) return [];
    return [
      {
        id: row.id,
        slug: row.slug,
        name: row.name,
        agencyName: row.agencyName,
        announcementNumber: row.announcementNumber,
        standing: standingOf(row, now),
        zone: row.zone,
        announcedOn: row.announcedOn,
        opensAt: row.opensAt?.toISOString() ?? null,
        closesAt: row.closesAt?.toISOString() ?? null,
        publishedAt: row.publishedAt.toISOString(),
        posts: titles
          .filter(({ selectionId }) => selectionId === row.id)
          .map(({ title, level }) => ({ title, level })),
      },
    ];
  });
  const last = shown.at(-1);
  const more = found.length > PAGE && last?.publishedAt;
  return {
    rows,
    isFirst: cursor === null,
    next: more ? writeCursor({ at: more, id: last.id }) : null,
  };
}

function filterOf(asked: AnnouncedQuestion, now: Date): PublicFilter {
  return {
    text: wordsOf(asked.text) ?? "",
    standing: STANDING_FILTERS.find((filter) => filter === asked.standing) ?? "all",
    agency: wordsOf(asked.agency),
    level: POST_LEVELS.find((level) => level === asked.level),
    now,
  };
}

function wordsOf(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  // PostgreSQL has no text with a zero character in it.
  const words = text.replaceAll("\0", "").trim().toLowerCase().slice(0, 80);
  return words === "" ? undefined : words;
}
