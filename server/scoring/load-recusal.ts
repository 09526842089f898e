import { read } from "#db/client";
import { applicantsToStateOn, statementsOf } from "#db/queries/conflicts";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { ownRecusals, postsOf } from "#db/queries/scoring-stages";
import { sitsOnPanel } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isClosed } from "#domain/verification/rules";
import type { Context } from "#server/context";
import { namedAsRelative, type Relation } from "#server/scoring/named-relatives";

export type RecusalPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly isRunning: boolean;
  readonly posts: readonly {
    readonly postId: string;
    readonly title: Bilingual;
    /** The member's own conflict; nothing else of the post is shown then. */
    readonly declared: { readonly at: string; readonly reason: string } | null;
    /** Who applied, from the closing of the window on. */
    readonly applicants: readonly {
      readonly applicationId: string;
      readonly name: string;
      readonly office: string;
      readonly stated: boolean;
      /** As what the applicant names somebody in office who has the member's name; null otherwise. */
      readonly namesYou: Relation | null;
    }[];
    /** When the member last said something about the applicants. */
    readonly statedAt: string | null;
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
  const visible = posts.filter(
    ({ postId, closesAt }) => !seat.recusedPosts.includes(postId) && isClosed(closesAt, ctx.now),
  );
  const applicants = await applicantsToStateOn(
    read(),
    visible.map(({ postId }) => postId),
  );
  const statements = await statementsOf(read(), [seat.memberId]);
  const naming = await namedAsRelative(
    read(),
    applicants.map(({ applicationId }) => applicationId),
    ctx.actor.name,
  );
  return {
    selectionId,
    selectionName: scope.selectionName,
    zone: scope.zone,
    isRunning: scope.selectionState === "RUNNING",
    posts: posts.map(({ postId, title }) => {
      const declared = declarations.find((each) => each.postId === postId);
      const ofPost = applicants.filter((each) => each.postId === postId);
      const about = statements.filter((each) =>
        ofPost.some(({ applicationId }) => applicationId === each.applicationId),
      );
      return {
        postId,
        title,
        declared: declared
          ? { at: declared.declaredAt.toISOString(), reason: declared.reason }
          : null,
        applicants: ofPost.map(({ applicationId, name, office }) => ({
          ...{ applicationId, name, office },
          stated: about.some((each) => each.applicationId === applicationId),
          namesYou: naming.get(applicationId) ?? null,
        })),
        statedAt: about
          .map(({ statedAt }) => statedAt.toISOString())
          .reduce<string | null>((last, at) => (last === null || at > last ? at : last), null),
      };
    }),
  };
}
