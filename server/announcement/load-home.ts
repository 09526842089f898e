import { read } from "#db/client";
import { listOpenPosts, listPostTitles, listRunning } from "#db/queries/announcement";
import { type Standing, standingOf } from "#domain/announcement/standing";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PostLevel } from "#domain/planning/terms";
import { type PublicStage, publicStages } from "#server/announcement/public-stages";

const MOST_POSTS = 60;
const MOST_SELECTIONS = 12;

export type OpenPost = {
  readonly id: string;
  readonly slug: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: PostLevel;
  readonly selection: Bilingual;
  readonly announcementNumber: string | null;
  readonly zone: Zone;
  readonly opensAt: string;
  /** The first instant that is too late. */
  readonly closesAt: string;
  readonly isOpen: boolean;
};

export type RunningSelection = {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly standing: Standing;
  readonly posts: number;
  readonly announcedOn: string | null;
  readonly lastDay: string | null;
  readonly stages: readonly PublicStage[];
};

export type HomePage = {
  readonly posts: readonly OpenPost[];
  readonly running: readonly RunningSelection[];
};

/** What the public can apply for, and what is under way, at a moment. */
export async function loadHome(now: Date): Promise<HomePage> {
  const posts = await listOpenPosts(read(), now, MOST_POSTS);
  const running = await listRunning(read(), MOST_SELECTIONS);
  const stages = await publicStages(running, now);
  const titles =
    running.length === 0
      ? []
      : await listPostTitles(
          read(),
          running.map(({ id }) => id),
        );
  return {
    posts: posts.flatMap((post) => {
      const { opensAt, closesAt } = post;
      if (opensAt === null || closesAt === null) return [];
      return [
        {
          id: post.postId,
          slug: post.slug,
          title: post.title,
          unit: post.unit,
          level: post.level,
          selection: post.name,
          announcementNumber: post.announcementNumber,
          zone: post.zone,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
          isOpen: opensAt <= now,
        },
      ];
    }),
    running: running.map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      standing: standingOf(row, now),
      posts: titles.filter(({ selectionId }) => selectionId === row.id).length,
      announcedOn: row.announcedOn,
      lastDay: row.lastDay,
      stages: stages.get(row.id) ?? [],
    })),
  };
}
