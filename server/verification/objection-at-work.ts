import type { Reader } from "#db/client";
import { findObjection } from "#db/queries/objection";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import { postsWithoutChair } from "#db/queries/verification";
import { disputesOf } from "#db/queries/verifier-checks";
import { mayAnswer } from "#domain/verification/objection";
import { isUnbiasedMember, mayConfirm, mayVerify } from "#domain/verification/policy";
import type { Context } from "#server/context";

export type ObjectionAtWork = NonNullable<Awaited<ReturnType<typeof objectionAtWork>>>;

/** An objection with its application, and what the actor may do with it; null if there is none. */
export async function objectionAtWork(reader: Reader, ctx: Context, objectionId: string) {
  const found = await findObjection(reader, objectionId);
  if (!found) return null;
  const application = await findApplicationScope(reader, found.applicationId);
  if (!application) return null;
  const { selectionId, postId, applicationId } = application;
  const accountId = ctx.actor.userId ?? "";
  const seat = await findSeat(reader, selectionId, accountId);
  const chairRecused = (await postsWithoutChair(reader, selectionId)).includes(postId);
  const panel = await panelForPost(reader, selectionId, postId);
  const arbiters = (await disputesOf(reader, applicationId)).map(
    ({ memberId }) => panel.find((each) => each.memberId === memberId)?.accountId ?? null,
  );
  const isMember = isUnbiasedMember(ctx.actor, application, seat);
  return {
    ...found,
    application,
    checks: mayVerify(ctx.actor, application),
    confirms: mayConfirm(ctx.actor, application, seat, chairRecused),
    reads: mayVerify(ctx.actor, application) || isMember,
    answers: isMember && mayAnswer(accountId, [...arbiters, found.confirmedBy]),
  };
}
