import { read } from "#db/client";
import { lastPublications, listAddresses } from "#db/queries/announcement";

/** A sitemap holds at most 50,000 addresses; each selection has two pages in two languages. */
const MOST = 12_000;

export type AnnouncedAddress = {
  readonly slug: string;
  /** ISO; when something was last published about it. */
  readonly changedAt: string;
};

/** The addresses of all announced selections, for search engines. */
export async function loadAddresses(): Promise<AnnouncedAddress[]> {
  const found = await listAddresses(read(), MOST);
  const latest = await latestOf(found.map(({ id }) => id));
  return found.flatMap(({ id, slug, publishedAt }) =>
    publishedAt === null
      ? []
      : [{ slug, changedAt: later(publishedAt, latest.get(id)).toISOString() }],
  );
}

/** SQLite takes no more than this many values in a question at once. */
const AT_ONCE = 10_000;

/** When something was last published about each of these selections, if anything was. */
export async function latestOf(ids: readonly string[]): Promise<Map<string, Date>> {
  const latest = new Map<string, Date>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const { selectionId, at } of await lastPublications(
      read(),
      ids.slice(from, from + AT_ONCE),
    ))
      if (at !== null) latest.set(selectionId, later(at, latest.get(selectionId)));
  }
  return latest;
}

export function later(one: Date, other: Date | undefined): Date {
  return other !== undefined && other > one ? other : one;
}
