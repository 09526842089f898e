import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPostScope } from "#db/queries/scopes";
import { voidSheets } from "#db/queries/scoring-sheets";
import { insertRecusal, panelForPost } from "#db/queries/scoring-stages";
import { sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { requireRunningPost } from "#domain/scoring/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField } from "#server/fields";

export const DeclareRecusal = z.object({ postId: idField, reason: reasonField() });

/**
 * A member's conflict for a post: no file, no score, no vote and no look at it from now on. Sheets
 * of stages that are still sealed are voided, whatever they hold; opened ones stay for the panel to
 * decide upon (`coi-late`). Never refused for want of quorum: a conflict is one.
 *
 * Refuses: no seat on this panel, selection not running, declared before.
 */
export function declareRecusal(
  ctx: Context,
  input: z.output<typeof DeclareRecusal>,
): Promise<{ selectionId: string; voided: number }> {
  return inTransaction(async (tx) => {
    const post = await findPostScope(tx, input.postId);
    if (!post || !sitsOnPanel(ctx.actor, post)) throw new Refused("record-not-found");
    const panel = await panelForPost(tx, post.selectionId, post.postId);
    const seat = panel.find(({ accountId }) => accountId === ctx.actor.userId);
    if (!seat) throw new Refused("record-not-found");
    requireRunningPost(post);
    if (seat.recused) throw new Refused("recusal-declared");

    const { memberId } = seat;
    await insertRecusal(tx, {
      memberId,
      postId: post.postId,
      reason: input.reason,
      declaredAt: ctx.now,
    });
    const voided = await voidSheets(
      tx,
      { postId: post.postId, memberId },
      { voidCause: "RECUSAL" },
    );
    await recordAudit(tx, ctx, {
      kind: "recusal.declared",
      subjectId: memberId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      // The reason is for the chair alone and stands in the recusal.
      after: { postId: post.postId, voidedSheets: voided },
    });
    return { selectionId: post.selectionId, voided };
  });
}
