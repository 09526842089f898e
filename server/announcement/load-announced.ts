import { read } from "#db/client";
import { listAnnounced, type PublicFilter } from "#db/queries/announced-list";
import { listPostTitles } from "#db/queries/announcement";
import { STANDINGS, type Standing, standingOf } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { POST_LEVELS, type PostLevel } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

/** Rows that programs get at once. */
const PAGE = 50;

/** A selection closes soon when no more than this many days are left (`glossary.md` §2). */
export const CLOSING_DAYS = 3;

const DAY = 86_400_000;

const STANDING_FILTERS = ["all", "closing", "open", "running", "finished", ...STANDINGS] as const;

export type AnnouncedQuestion = {
  readonly text?: unknown;
  readonly standing?: unknown;
  readonly agency?: unknown;
  readonly agencyWords?: unknown;
  readonly province?: unknown;
  readonly level?: unknown;
  readonly workField?: unknown;
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
  size = PAGE,
): Promise<AnnouncedPage> {
  const cursor = readCursor(asked.after);
  const found = await listAnnounced(read(), filterOf(asked, now), {
    after: cursor,
    limit: size + 1,
  });
  const { shown, next } = pageOf(
    found,
    size,
    ({ publishedAt: at, id }) => at && writeCursor({ at, id }),
  );
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
  return { rows, isFirst: cursor === null, next };
}

/** What is asked for, as far as it is a filter of ours. */
export function filterOf(asked: AnnouncedQuestion, now: Date): PublicFilter {
  const standing = STANDING_FILTERS.find((filter) => filter === asked.standing) ?? "all";
  return {
    text: wordsOf(asked.text) ?? "",
    standing: standing === "closing" ? "open" : standing,
    closesBefore: standing === "closing" ? new Date(now.getTime() + CLOSING_DAYS * DAY) : undefined,
    agency: wordsOf(asked.agency),
    agencyWords: wordsOf(asked.agencyWords),
    province: lineOf(asked.province),
    workField: WORK_FIELDS.find((field) => field === asked.workField),
    level: POST_LEVELS.find((level) => level === asked.level),
    now,
  };
}

function wordsOf(text: unknown): string | undefined {
  return lineOf(text)?.toLowerCase();
}

function lineOf(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  // PostgreSQL has no text with a zero character in it.
  const line = text.replaceAll("\0", "").trim().slice(0, 80);
  return line === "" ? undefined : line;
}
