import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { findAdminStage } from "#db/queries/verification";
import { moveAdminStage, moveApplicationsOfPost } from "#db/queries/verification-writes";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { ADMIN_STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { requireMayVerify } from "#domain/verification/policy";
import { requireClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";

export const StartCheck = z.object({ postId: idField });

/**
 * Opens the administrative check of a post: everything handed in for it is being checked from now.
 * Refuses: not the secretariat, before closing, already opened.
 */
export function startCheck(
  ctx: Context,
  { postId }: z.output<typeof StartCheck>,
): Promise<{ selectionId: string; applications: number }> {
  return inTransaction(async (tx) => {
    const post = await findPostScope(tx, postId);
    if (!post) throw new Refused("record-not-found");
    requireMayVerify(ctx.actor, post);
    requireRunningPost(post);
    requireClosed(post.closesAt, ctx.now);
    const stage = await findAdminStage(tx, postId);
    if (!stage) throw new Refused("record-not-found");

    const state = nextState(ADMIN_STAGE_LIFE, stage.state, "open");
    if (!(await moveAdminStage(tx, stage, { state, openedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    const checked = nextState(APPLICATION_LIFE, "SUBMITTED", "startCheck");
    const moved = await moveApplicationsOfPost(tx, postId, "SUBMITTED", checked);

    await recordAudit(tx, ctx, {
      kind: "verification.started",
      subjectId: stage.postStageId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      before: { state: stage.state },
      after: { state, applicationIds: moved },
    });
    return { selectionId: post.selectionId, applications: moved.length };
  });
}
