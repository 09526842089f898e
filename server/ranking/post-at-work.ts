import { createHash } from "node:crypto";
import type { Reader } from "#db/client";
import { decidedValues, entrantsOf, scoredStagesOf } from "#db/queries/ranking";
import { findPostScope } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import { type PostRanking, rankPost } from "#domain/ranking/post-ranking";
import { Refused } from "#domain/refusal";
import type { StageState } from "#domain/scoring/life-cycle";

/** What every act on the ranking or the decision of a post starts from. @throws Refused `record-not-found` */
export async function postAtWork(reader: Reader, postId: string) {
  const post = await findPostScope(reader, postId);
  if (!post) throw new Refused("record-not-found");
  const panel = await panelForPost(reader, post.selectionId, postId);
  return { post, panel };
}

/** Whether the panel has decided what a stage says, so that its values may be reckoned with. */
export function isDecided({ state }: { readonly state: StageState }): boolean {
  return state === "DECIDED" || state === "PUBLISHED";
}

/** The ranking of a post as it comes out now, over the stages that are decided and no others. */
export async function computedRanking(reader: Reader, postId: string) {
  const stages = await scoredStagesOf(reader, [postId]);
  const decided = stages.filter(isDecided);
  const entrants = await entrantsOf(reader, postId, ["IN_SELECTION"]);
  const values = await decidedValues(reader, postId);
  const ranking = rankPost(decided, entrants, values);
  return { stages, decided, entrants, ranking, seen: fingerprintOf(ranking) };
}

/** What a ranking says, in a word: whoever signs names the one that was looked at. */
function fingerprintOf({ lines, unranked }: PostRanking): string {
  const said = [
    lines.map(({ applicationId, total, rank }) => [applicationId, total, rank]),
    unranked.map(({ applicationId }) => applicationId),
  ];
  return createHash("sha256").update(JSON.stringify(said), "utf8").digest("hex").slice(0, 32);
}
