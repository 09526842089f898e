import { read } from "#db/client";
import { lastErrataOf } from "#db/queries/erratum";
import { later, latestOf } from "#server/announcement/load-addresses";
import { type AnnouncedRow, loadAnnounced } from "#server/announcement/load-announced";

export type NewsItem = AnnouncedRow & {
  /** ISO; the announcement, or whatever was published about it since. */
  readonly changedAt: string;
  /** The last correction of a published result; null where there is none. */
  readonly erratum: { readonly number: number; readonly publishedAt: string } | null;
};

/** The newest announcements, with the moment of the latest publication about each. */
export async function loadNews(now: Date): Promise<NewsItem[]> {
  const { rows } = await loadAnnounced(now);
  const ids = rows.map(({ id }) => id);
  const errata = await lastErrataOf(read(), ids);
  const latest = await latestOf(ids);
  return rows.map((row) => {
    const { number, at } = errata.find(({ selectionId }) => selectionId === row.id) ?? {};
    return {
      ...row,
      changedAt: later(new Date(row.publishedAt), latest.get(row.id)).toISOString(),
      erratum: number != null && at != null ? { number, publishedAt: at.toISOString() } : null,
    };
  });
}
