import { read } from "#db/client";
import { applicantsToStateOn, statementsOn } from "#db/queries/conflicts";
import { findPostScope } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import { undeclaredSeats } from "#domain/scoring/conflict";
import { seedContextFor } from "#server/demo/seed-accounts";
import { declareConflicts } from "#server/scoring/declare-conflicts";

/** Lets each member of a panel who has not say that there is no tie to any applicant of a post. */
export async function stateNoTies(postId: string, now: Date): Promise<void> {
  const post = await findPostScope(read(), postId);
  if (post === null) throw new Error(`There is no post ${postId}.`);
  const applicants = await applicantsToStateOn(read(), [postId]);
  const panel = await panelForPost(read(), post.selectionId, postId);
  const shown = applicants.map(({ applicationId }) => applicationId);
  for (const seat of undeclaredSeats(panel, applicants, await statementsOn(read(), postId))) {
    const ctx = await seedContextFor(seat.accountId, now);
    await declareConflicts(ctx, { postId, shown, conflict: null });
  }
}
