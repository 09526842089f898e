import type { Reader } from "#db/client";
import { countExtensions, fewDecisionsOf } from "#db/queries/few-applicants";
import { isGivenUp, standingFewDecision } from "#domain/announcement/few-applicants";
import type { Law } from "#domain/regulation/law";
import type { ApplicantCounts } from "#domain/verification/applicants-min";

/** What the panel has decided about a post with too few applicants, if it counts still. */
export async function fewDecisionNow(reader: Reader, postId: string) {
  const decisions = await fewDecisionsOf(reader, postId);
  return decisions.length === 0
    ? null
    : standingFewDecision(decisions, await countExtensions(reader, postId));
}

/** Whether a post with these applicants does not go on, as the panel has decided. */
export async function postGivenUp(
  reader: Reader,
  { postId, ...counts }: ApplicantCounts & { readonly postId: string },
  law: Law,
): Promise<boolean> {
  return isGivenUp(counts, await fewDecisionNow(reader, postId), law);
}
