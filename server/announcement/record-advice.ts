import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertFewAdvice } from "#db/queries/few-applicants";
import { listPapers } from "#db/queries/paper";
import { panelOf } from "#db/queries/scoring-stages";
import { requireMayRecordAdvice } from "#domain/announcement/policy";
import { requirePaper } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, optionalId } from "#server/fields";
import { supervisorOf } from "#server/regulation/supervisor-of";

export const RecordAdvice = z.object({
  selectionId: idField,
  postId: idField,
  /** The letter in which the supervisor answers. */
  adviceId: optionalId,
});

/**
 * Keeps with which letter the supervisor answered the panel about a post with too few applicants. The
 * panel decides anew with it.
 * @throws Refused `record-not-found`, `selection-not-running`, `few-not-asked`, `few-answered`,
 * `paper-missing`, `paper-other-kind`, `few-advice-older`
 */
export function recordAdvice(
  ctx: Context,
  { selectionId, postId, adviceId }: z.output<typeof RecordAdvice>,
): Promise<{ selectionId: string; postId: string }> {
  return inTransaction(async (tx) => {
    const panel = await panelOf(tx, selectionId);
    const scope = await selectionAtWork(tx, selectionId, (at) =>
      requireMayRecordAdvice(ctx.actor, at, panel.towards(postId)),
    );
    const supervisor = await supervisorOf(tx, selectionId, ctx.now);
    const asked = await fewDecisionNow(tx, postId);
    if (asked?.way !== "CONSULT") throw new Refused("few-not-asked", null, { supervisor });
    const advice = requirePaper(await listPapers(tx, selectionId), adviceId, [
      "FEW_APPLICANTS_ADVICE",
    ]);
    if (advice.dated < asked.decision.dated) {
      const { dated } = advice;
      throw new Refused("few-advice-older", null, { dated, asked: asked.decision.dated });
    }
    const written = await insertFewAdvice(tx, {
      fewDecisionId: asked.id,
      paperId: advice.id,
      recordedBy: ctx.actor.userId ?? "",
      recordedAt: ctx.now,
    });
    if (!written) throw new Refused("few-answered", null, { supervisor });
    await recordAudit(tx, ctx, {
      kind: "few.advised",
      subjectId: postId,
      agencyId: scope.agencyId,
      selectionId,
      after: { fewDecisionId: asked.id, adviceId: advice.id },
    });
    return { selectionId, postId };
  });
}
