import type { Reader } from "#db/client";
import { countExtensions, fewDecisionsOf } from "#db/queries/few-applicants";
import { standingFewDecision } from "#domain/announcement/few-applicants";

/** What the panel has decided about a post with too few applicants, if it counts still. */
export async function fewDecisionNow(reader: Reader, postId: string) {
  const decisions = await fewDecisionsOf(reader, postId);
  return decisions.length === 0
    ? null
    : standingFewDecision(decisions, await countExtensions(reader, postId));
}
