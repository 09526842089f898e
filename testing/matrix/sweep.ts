import { loadAddresses } from "#server/announcement/load-addresses";
import { loadAnnounced } from "#server/announcement/load-announced";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadHome } from "#server/announcement/load-home";
import { loadNews } from "#server/announcement/load-news";
import type { Context } from "#server/context";
import { loadResults } from "#server/ranking/load-results";
import type { Ids } from "#testing/matrix/ids";
import { LOADER_ROWS } from "#testing/matrix/loaders";

/**
 * All that one person gets by asking every loader there is for every one of these records, by
 * loader. Public pages are among it.
 */
export async function everythingSeen(ctx: Context, ids: Ids): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const { loader, loadAll } of LOADER_ROWS) {
    if (loadAll) seen[loader] = await Promise.all(loadAll(ctx, ids));
  }
  seen["announcement/loadHome"] = await loadHome(ctx.now);
  seen["announcement/loadAddresses"] = await loadAddresses();
  seen["announcement/loadNews"] = await loadNews(ctx.now);
  seen["announcement/loadAnnounced"] = await loadAnnounced(ctx.now);
  seen["announcement/loadAnnouncement"] = await Promise.all(
    ids.slugs.map((slug) => loadAnnouncement(ctx.now, slug)),
  );
  seen["ranking/loadResults"] = await Promise.all(ids.slugs.map((slug) => loadResults(slug)));
  return seen;
}
