import { read } from "#db/client";
import { postsToRank, scoredStagesOf } from "#db/queries/ranking";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import type { Bilingual } from "#domain/locale";
import { maySeeRankings } from "#domain/ranking/policy";
import type { Context } from "#server/context";
import { isDecided } from "#server/ranking/post-at-work";

export type RankingRow = {
  readonly postId: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly components: number;
  readonly decided: number;
  readonly published: number;
  /** ISO; null before the plenary. */
  readonly signedAt: string | null;
  readonly decision: DecisionState | null;
  /** Whether this person may open the ranking itself. */
  readonly isOpen: boolean;
};

export type RankingsPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly rows: readonly RankingRow[];
};

/**
 * How far the rankings of a selection have come, for the panel and the secretariat; null for others.
 * Posts from which a member is recused are left out.
 */
export async function loadRankings(
  ctx: Context,
  selectionId: string,
): Promise<RankingsPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (!scope || !maySeeRankings(ctx.actor, scope)) return null;
  const seat = await findSeat(read(), selectionId, ctx.actor.userId ?? "");
  const posts = (await postsToRank(read(), selectionId)).filter(
    ({ postId }) => !seat?.recusedPosts.includes(postId),
  );
  const stages = await scoredStagesOf(
    read(),
    posts.map(({ postId }) => postId),
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    rows: posts.map(({ decisionState, signedAt, ...post }) => {
      const own = stages.filter(({ postId }) => postId === post.postId);
      return {
        ...post,
        components: own.length,
        decided: own.filter(isDecided).length,
        published: own.filter(({ state }) => state === "PUBLISHED").length,
        signedAt: signedAt?.toISOString() ?? null,
        decision: decisionState,
        isOpen: seat !== null || signedAt !== null,
      };
    }),
  };
}
