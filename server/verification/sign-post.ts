import type { Transaction } from "#db/client";
import { insertVerdictSignature } from "#db/queries/verdict-signature";
import { requireWayDecided } from "#domain/announcement/few-applicants";
import { Refused } from "#domain/refusal";
import { requireConfirmable } from "#domain/verification/rules";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { firstSignature } from "#server/verification/first-signature";
import { postToDecide } from "#server/verification/post-to-decide";
import { markOf } from "#server/verification/proposals";

/** What is signed of one post. */
export type PostToSign = {
  readonly postId: string;
  /** Mark of the proposals that were on the page. */
  readonly seen: string;
};

export type Signed = {
  readonly selectionId: string;
  readonly eligible: number;
  readonly notEligible: number;
};

/** Puts the first signature under the proposals of one post; shared by the verbs for one and several. */
export async function signPost(
  tx: Transaction,
  ctx: Context,
  { postId, seen }: PostToSign,
): Promise<Signed> {
  const { post, stage, proposals, law, chairRecused } = await postToDecide(tx, ctx, postId, "sign");
  const { selectionId } = post;
  requireConfirmable(proposals, law);
  const eligible = proposals.filter(({ proposal }) => proposal === "ELIGIBLE").length;
  const decision = requireWayDecided(
    { sent: proposals.length, eligible },
    await fewDecisionNow(tx, postId),
    law,
  );
  if (markOf(proposals) !== seen) throw new Refused("record-stale");
  const before = await firstSignature(tx, { selectionId, postId }, proposals);
  if (before?.holds) throw new Refused("verdicts-signed");
  const written = await insertVerdictSignature(tx, {
    postStageId: stage.postStageId,
    stageVersion: stage.version,
    seen,
    signedBy: ctx.actor.userId ?? "",
    signedAt: ctx.now,
  });
  if (!written) throw new Refused("record-stale");
  const notEligible = proposals.length - eligible;
  await recordAudit(tx, ctx, {
    kind: "verdicts.signed",
    subjectId: stage.postStageId,
    agencyId: post.agencyId,
    selectionId,
    after: {
      eligible,
      notEligible,
      ...(decision && { fewDecisionId: decision.id, decisionId: decision.decisionId }),
      deputy: chairRecused,
    },
  });
  return { selectionId, eligible, notEligible };
}
