import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { findAdminVerdict, postsWithoutChair } from "#db/queries/verification";
import { updateAdminVerdict } from "#db/queries/verification-writes";
import { checksOf, updateCheck } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { requireMayConfirm } from "#domain/verification/policy";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField, versionField } from "#server/fields";

export const ReturnProposal = z.object({
  applicationId: idField,
  reason: reasonField(10, 500),
  version: versionField,
});

/**
 * Sends a proposal back to the secretariat for another look. Where two verify, both look again.
 * Refuses: not the deciding member, not in check, no proposal or already sent back, changed
 * meanwhile.
 */
export function returnProposal(
  ctx: Context,
  { applicationId, reason, version }: z.output<typeof ReturnProposal>,
): Promise<{ selectionId: string; postId: string }> {
  return inTransaction(async (tx) => {
    const application = await findApplicationScope(tx, applicationId);
    if (!application) throw new Refused("record-not-found");
    const { selectionId, postId } = application;
    const seat = await findSeat(tx, selectionId, ctx.actor.userId ?? "");
    const chairless = await postsWithoutChair(tx, selectionId);
    requireMayConfirm(ctx.actor, application, seat, chairless.includes(postId));
    if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");
    const verdict = await findAdminVerdict(tx, applicationId);
    if (!verdict || verdict.returnedAt !== null) throw new Refused("verdict-not-proposed");

    const returned = { returnedAt: ctx.now, returnReason: reason };
    if (!(await updateAdminVerdict(tx, { id: verdict.verdictId, version }, returned))) {
      throw new Refused("record-stale");
    }
    for (const check of await checksOf(tx, applicationId)) {
      if (check.completedAt !== null) await updateCheck(tx, check, { completedAt: null });
    }
    await recordAudit(tx, ctx, {
      kind: "verdict.returned",
      subjectId: applicationId,
      agencyId: application.agencyId,
      selectionId,
      before: { proposal: verdict.proposal, version },
      after: { version: version + 1, reason },
    });
    return { selectionId, postId };
  });
}
