import { expect, test } from "vitest";
import { loadAnnounced } from "#server/announcement/load-announced";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadHome } from "#server/announcement/load-home";
import { withSeededDatabase } from "#testing/database";
import { WHEN } from "#testing/matrix/agency";
import { everyId, type Ids } from "#testing/matrix/ids";
import { LOADER_ROWS, momentOf } from "#testing/matrix/loaders";
import { contextAs, FOREIGN_PARTS } from "#testing/matrix/parts";
import { aWorld, told } from "#testing/matrix/world";

const world = withSeededDatabase(aWorld, { shared: true });

test.each(FOREIGN_PARTS)(
  "%s of another agency finds nothing, whatever is asked for",
  async (part) => {
    const { own, foreign, ownTexts } = world();
    const ids = await everyId();
    const announced = new Set(told(await announcedPages(ids), ownTexts));
    for (const row of LOADER_ROWS) {
      const secret = OF_ANNOUNCED_POSTS.includes(row.loader)
        ? ownTexts.filter((text) => !announced.has(text))
        : ownTexts;
      const ctx = await contextAs(foreign.places[row.at].cast, part, momentOf(row));
      const seen = [
        await row.load(ctx, own),
        ...(await Promise.all(row.loadAll?.(ctx, ids) ?? [])),
      ];
      expect({ [row.loader]: told(seen, secret) }).toEqual({ [row.loader]: [] });
    }
  },
);

/** Any applicant looks for posts to apply to, wherever they are, and finds what is announced. */
const OF_ANNOUNCED_POSTS = ["application/loadApplicantHome", "application/loadStart"];

async function announcedPages({ slugs }: Ids): Promise<unknown[]> {
  const pages = slugs.map((slug) => loadAnnouncement(WHEN.open, slug));
  return [await loadHome(WHEN.open), await loadAnnounced(WHEN.open), ...(await Promise.all(pages))];
}
