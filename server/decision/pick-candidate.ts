import { z } from "zod";
import { inTransaction } from "#db/client";
import { moveDecision } from "#db/queries/decision";
import { DECISION_LIFE } from "#domain/decision/life-cycle";
import { requirePicker } from "#domain/decision/policy";
import { LEAST_PICK_REASON, pickAct, pickTrace, requirePick } from "#domain/decision/rules";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { decisionAtWork } from "#server/decision/decision-at-work";
import { idField, mustTick, reasonField, versionField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";

export const PickCandidate = z.object({
  postId: idField,
  applicationId: z.uuid("choose-one"),
  /** Stands in the decree. */
  reason: reasonField(LEAST_PICK_REASON),
  version: versionField,
});

/** The form on the last page: the same, with what the officer affirms. */
export const ConfirmPick = PickCandidate.extend({ hasRead: mustTick, isUnrelated: mustTick });

/**
 * Picks one of the names that were handed over, with the reason. Not public before it is published.
 *
 * Refuses: not the appointing officer, nothing handed over, somebody else than one of the names,
 * one who has left, a reason too short, picked already, published already, changed meanwhile.
 */
export function pickCandidate(
  ctx: Context,
  input: z.output<typeof PickCandidate>,
): Promise<{ postId: string; selectionId: string }> {
  return inTransaction(async (tx) => {
    const { postId, applicationId, reason, version } = input;
    const { post, decision, names } = await decisionAtWork(tx, postId);
    requirePicker(ctx.actor, post);
    const act = pickAct(names, decision.pickedApplicationId);
    const state = nextState(DECISION_LIFE, decision.state, act);
    const law = await lawOf(tx, post.selectionId, ctx.now);
    requirePick(names, applicationId, reason, law);

    const picked = await moveDecision(
      tx,
      { id: decision.id, version },
      {
        state,
        pickedApplicationId: applicationId,
        reason,
        pickedBy: ctx.actor.userId,
        pickedAt: ctx.now,
        draftApplicationId: null,
        draftReason: null,
      },
    );
    if (!picked) throw new Refused("record-stale");
    // Not about an application: before publication nobody learns from it who was picked.
    const about = { selectionId: post.selectionId, postId };
    await recordTraces(tx, ctx, { moment: "CANDIDATE_PICKED", ...about }, [
      pickTrace(names, applicationId, law),
    ]);
    await recordAudit(tx, ctx, {
      kind: "decision.picked",
      subjectId: postId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      before: { state: decision.state, version },
      after: { state, version: version + 1, again: act === "pickAgain" },
    });
    return { postId, selectionId: post.selectionId };
  });
}
