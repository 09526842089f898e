import type { Reader } from "#db/client";
import { linesOfResult } from "#db/queries/erratum";
import { findObjectionOf } from "#db/queries/objection";
import { findSignedRanking } from "#db/queries/ranking";
import { findApplicationScope, findPostStageScope } from "#db/queries/scopes";
import { postStageTimes } from "#db/queries/scoring-stages";
import type { Context } from "#server/context";

/**
 * The result of a scored stage in which the actor's own application stands, once it is published;
 * null for the applications of others, other posts, and whoever has no line in it.
 */
export async function ownStageResult(
  reader: Reader,
  ctx: Context,
  of: { readonly applicationId: string; readonly postStageId: string },
) {
  const application = await findApplicationScope(reader, of.applicationId);
  if (!application || ctx.actor.userId === null) return null;
  if (application.applicantId !== ctx.actor.userId) return null;
  const stage = await findPostStageScope(reader, of.postStageId);
  if (stage?.postId !== application.postId || stage.state !== "PUBLISHED") return null;
  // Its objection names reasons of the verdict, on a form of its own.
  if (stage.kind === "ADMIN_CHECK") return null;
  const lines = await linesOfResult(reader, of.postStageId);
  const line = lines.find(({ applicationId }) => applicationId === of.applicationId);
  if (!line) return null;
  return {
    application,
    stage,
    line: { value: line.value, category: line.category, passed: line.passed },
    publishedAt: (await postStageTimes(reader, of.postStageId))?.publishedAt ?? null,
    isSigned: (await findSignedRanking(reader, application.postId)) !== null,
    filed: await findObjectionOf(reader, of),
  };
}
