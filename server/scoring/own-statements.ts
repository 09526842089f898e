import type { Reader } from "#db/client";
import { applicantsToStateOn, statementsOn } from "#db/queries/conflicts";
import { findSeat } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import { COI_DECLARE_ALL } from "#domain/regulation/conflicts";
import { citationOf, latest } from "#domain/regulation/rule";
import { undeclaredSeats } from "#domain/scoring/conflict";
import type { Context } from "#server/context";

type Post = { readonly selectionId: string; readonly postId: string };

/** Whether a member of the panel has still to say of some applicant of the post whether there is a tie. */
export async function owesStatements(
  reader: Reader,
  ctx: Context,
  { selectionId, postId }: Post,
): Promise<boolean> {
  const seat = await findSeat(reader, selectionId, ctx.actor.userId ?? "");
  if (seat === null) return false;
  const recused = seat.recusedPosts.includes(postId);
  const applicants = await applicantsToStateOn(reader, [postId]);
  const statements = await statementsOn(reader, postId);
  return undeclaredSeats([{ ...seat, recused }], applicants, statements).length > 0;
}

/**
 * No member opens a file or decides on one before having said so; others are not asked.
 * @throws Refused `conflicts-own-missing`
 */
export async function requireOwnStatements(
  reader: Reader,
  ctx: Context,
  post: Post,
): Promise<void> {
  if (await owesStatements(reader, ctx, post)) {
    throw new Refused("conflicts-own-missing", citationOf(latest(COI_DECLARE_ALL)));
  }
}
