import type { z } from "zod";
import { inTransaction } from "#db/client";
import { moveDecision } from "#db/queries/decision";
import { DECISION_LIFE } from "#domain/decision/life-cycle";
import { requirePicker } from "#domain/decision/policy";
import { pickAct, requirePick } from "#domain/decision/rules";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { decisionAtWork } from "#server/decision/decision-at-work";
import { PickCandidate } from "#server/decision/pick-candidate";
import { lawOf } from "#server/regulation/law-of";

export const NoteChoice = PickCandidate;

/**
 * Keeps what the appointing officer means to decide, so that it can be read once more before it
 * counts. Nobody else sees it, and it binds nobody.
 *
 * Refuses like `pickCandidate`.
 */
export function noteChoice(
  ctx: Context,
  input: z.output<typeof NoteChoice>,
): Promise<{ postId: string }> {
  return inTransaction(async (tx) => {
    const { postId, applicationId, reason, version } = input;
    const { post, decision, names } = await decisionAtWork(tx, postId);
    requirePicker(ctx.actor, post);
    nextState(DECISION_LIFE, decision.state, "note");
    pickAct(names, decision.pickedApplicationId);
    requirePick(names, applicationId, reason, await lawOf(tx, post.selectionId, ctx.now));

    const noted = await moveDecision(
      tx,
      { id: decision.id, version },
      { draftApplicationId: applicationId, draftReason: reason },
    );
    if (!noted) throw new Refused("record-stale");
    // Neither the person nor the reason: the trail is read by others before anything is decided.
    await recordAudit(tx, ctx, {
      kind: "decision.noted",
      subjectId: postId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      before: { state: decision.state, version },
      after: { state: decision.state, version: version + 1 },
    });
    return { postId };
  });
}
