import { read } from "#db/client";
import { countAnnounced, listProvinces } from "#db/queries/announced-list";
import {
  type AnnouncedPage,
  type AnnouncedQuestion,
  filterOf,
  loadAnnounced,
} from "#server/announcement/load-announced";

/** Rows on a page for people. */
const PAGE = 20;

/** A page of announced selections for people: with how many there are, and what to choose from. */
export type AnnouncedList = AnnouncedPage & {
  readonly count: number;
  /** In which something has been announced. */
  readonly provinces: readonly string[];
};

export async function loadAnnouncedList(
  now: Date,
  asked: AnnouncedQuestion = {},
): Promise<AnnouncedList> {
  const page = await loadAnnounced(now, asked, PAGE);
  return {
    ...page,
    count: await countAnnounced(read(), filterOf(asked, now)),
    provinces: await listProvinces(read()),
  };
}
