import { later, latestOf } from "#server/announcement/load-addresses";
import { type AnnouncedRow, loadAnnounced } from "#server/announcement/load-announced";

export type NewsItem = AnnouncedRow & {
  /** ISO; the announcement, or whatever was published about it since. */
  readonly changedAt: string;
};

/** The newest announcements, with the moment of the latest publication about each. */
export async function loadNews(now: Date): Promise<NewsItem[]> {
  const { rows } = await loadAnnounced(now);
  const latest = await latestOf(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...row,
    changedAt: later(new Date(row.publishedAt), latest.get(row.id)).toISOString(),
  }));
}
