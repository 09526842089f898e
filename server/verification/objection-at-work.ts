import type { Reader } from "#db/client";
import { findObjection } from "#db/queries/objection";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import { postsWithoutChair } from "#db/queries/verification";
import { disputesOf, hasConflict } from "#db/queries/verifier-checks";
import { mayAnswer } from "#domain/verification/objection";
import { isUnbiasedMember, mayConfirm, mayVerify } from "#domain/verification/policy";
import type { Context } from "#server/context";

export type ObjectionAtWork = NonNullable<Awaited<ReturnType<typeof objectionAtWork>>>;

/**
 * An objection with its application, and what the actor may do with it; null if there is none. Who is
 * recused for the post, or has a conflict with the applicant, does nothing with it and sees nothing.
 */
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
  // Who had a part in what is attacked does not judge it: for a later stage, who broke its seal.
  const took = [...arbiters, found.unsealedBy];
  const isFree = !(await hasConflict(reader, applicationId, accountId));
  const isMember = isFree && isUnbiasedMember(ctx.actor, application, seat);
  const checks = isFree && mayVerify(ctx.actor, application);
  return {
    ...found,
    application,
    checks,
    confirms: isFree && mayConfirm(ctx.actor, application, seat, chairRecused),
    reads: checks || isMember,
    isMember,
    answers: isMember && mayAnswer(accountId, [...took, found.confirmedBy]),
    agrees: isMember && mayAnswer(accountId, [...took, found.answeredBy]),
  };
}
