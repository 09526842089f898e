import type { Transaction } from "#db/client";
import { findPostScope, findSeat } from "#db/queries/scopes";
import { findAdminStage, postsWithoutChair } from "#db/queries/verification";
import { Refused } from "#domain/refusal";
import { ADMIN_STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { isUnbiasedMember, mayConfirm } from "#domain/verification/policy";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { requireOwnStatements } from "#server/scoring/own-statements";
import { proposalsOf } from "#server/verification/proposals";

/**
 * A post whose proposals are about to be signed or confirmed, with all that holds for both.
 * @param part `sign` for the chair or who stands in, `confirm` for any member who is not recused
 * @throws Refused `record-not-found`, `selection-not-running`, `post-cancelled`,
 * `conflicts-own-missing`, `transition-not-possible`
 */
export async function postToDecide(
  tx: Transaction,
  ctx: Context,
  postId: string,
  part: "sign" | "confirm",
) {
  const post = await findPostScope(tx, postId);
  if (!post) throw new Refused("record-not-found");
  const seat = await findSeat(tx, post.selectionId, ctx.actor.userId ?? "");
  const chairRecused = (await postsWithoutChair(tx, post.selectionId)).includes(postId);
  const may =
    part === "sign"
      ? mayConfirm(ctx.actor, post, seat, chairRecused)
      : isUnbiasedMember(ctx.actor, post, seat);
  if (!may) throw new Refused("record-not-found");
  requireRunningPost(post);
  await requireOwnStatements(tx, ctx, post);
  const stage = await findAdminStage(tx, postId);
  if (!stage) throw new Refused("record-not-found");
  const state = nextState(ADMIN_STAGE_LIFE, stage.state, "decide");
  const proposals = await proposalsOf(tx, postId);
  const law = await lawOf(tx, post.selectionId, ctx.now);
  return { post, chairRecused, stage, state, proposals, law };
}
