import type { Reader } from "#db/client";
import { findApplicationScope, findPostStageScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import { mayAssess } from "#domain/scoring/policy";
import { requireOpenStage, requireRunning, requireRunningPost } from "#domain/scoring/rules";
import type { Context } from "#server/context";

/**
 * An open assessment of a post, for one of its candidates who is still in.
 * @throws Refused `record-not-found`, `selection-not-running`, `stage-not-open`, `candidate-out`
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
  requireRunningPost(stage);
  requireOpenStage(stage.state);
  requireRunning(candidate.state);
  return { stage, assessorId };
}
