import { read } from "#db/client";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { candidatesOf, ownRecusals, postsOf } from "#db/queries/scoring-stages";
import { sitsOnPanel } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";

export type RecusalPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly isRunning: boolean;
  readonly posts: readonly {
    readonly postId: string;
    readonly title: Bilingual;
    /** The member's own declaration; nothing else of the post is shown then. */
    readonly declared: { readonly at: string; readonly reason: string } | null;
    readonly candidates: readonly { readonly code: string; readonly name: string }[];
  }[];
};

/** Where a member declares conflicts, post by post; null for whoever has no seat on the panel. */
export async function loadRecusal(ctx: Context, selectionId: string): Promise<RecusalPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (!scope || ctx.actor.userId === null || !sitsOnPanel(ctx.actor, scope)) return null;
  const seat = await findSeat(read(), selectionId, ctx.actor.userId);
  if (!seat) return null;
  const [posts, declarations] = await Promise.all([
    postsOf(read(), selectionId),
    ownRecusals(read(), seat.memberId),
  ]);
  const visible = posts.filter(({ postId }) => !seat.recusedPosts.includes(postId));
  const candidates = await candidatesOf(
    read(),
    visible.map(({ postId }) => postId),
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    isRunning: scope.selectionState === "RUNNING",
    posts: posts.map(({ postId, title }) => {
      const declared = declarations.find((each) => each.postId === postId);
      return {
        postId,
        title,
        declared: declared
          ? { at: declared.declaredAt.toISOString(), reason: declared.reason }
          : null,
        candidates: candidates
          .filter((each) => each.postId === postId)
          .map(({ code, name }) => ({ code, name })),
      };
    }),
  };
}
