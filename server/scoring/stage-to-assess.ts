import type { Reader } from "#db/client";
import { findPostStageScope } from "#db/queries/scopes";
import { mayAssess } from "#domain/scoring/policy";
import type { Context } from "#server/context";

/** An assessment that was opened, for its assessors; null for everybody else. */
export async function stageToAssess(reader: Reader, ctx: Context, postStageId: string) {
  const stage = await findPostStageScope(reader, postStageId);
  if (stage?.kind !== "ASSESSMENT" || stage.state === "PLANNED") return null;
  return mayAssess(ctx.actor, stage) ? stage : null;
}
