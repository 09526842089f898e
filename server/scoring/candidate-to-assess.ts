import type { Reader } from "#db/client";
import { assessorStatementsOn } from "#db/queries/assessor-ties";
import { findApplicationScope, findPostStageScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import { COI_DECLARE_ALL } from "#domain/regulation/conflicts";
import { citationOf, latest } from "#domain/regulation/rule";
import { standingTowards } from "#domain/scoring/conflict";
import { mayAssess } from "#domain/scoring/policy";
import { requireOpenStage, requireRunning, requireRunningPost } from "#domain/scoring/rules";
import type { Context } from "#server/context";

/**
 * An open assessment of a post, for one of its candidates who is still in, and of whom the assessor
 * has said that there is no tie.
 * @throws Refused `record-not-found` (also for a candidate to whom there is a tie),
 * `selection-not-running`, `stage-not-open`, `candidate-out`, `assessor-ties-unstated`
 */
export async function candidateToAssess(
  reader: Reader,
  ctx: Context,
  postStageId: string,
  applicationId: string,
) {
  const stage = await findPostStageScope(reader, postStageId);
  const candidate = await findApplicationScope(reader, applicationId);
  const assessorId = ctx.actor.userId;
  if (!stage || !candidate || assessorId === null) throw new Refused("record-not-found");
  const fits = stage.kind === "ASSESSMENT" && candidate.postId === stage.postId;
  if (!fits || !mayAssess(ctx.actor, stage)) throw new Refused("record-not-found");
  const said = await assessorStatementsOn(reader, stage.postId);
  const standing = standingTowards(said, assessorId, applicationId);
  if (standing === "TIED") throw new Refused("record-not-found");
  requireRunningPost(stage);
  requireOpenStage(stage.state);
  requireRunning(candidate.state);
  if (standing === "UNSTATED") {
    throw new Refused("assessor-ties-unstated", citationOf(latest(COI_DECLARE_ALL)));
  }
  return { stage, assessorId, said };
}
