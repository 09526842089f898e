import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import { postsWithoutChair } from "#db/queries/verification";
import { checksOf, disputesOf, updateDispute } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { requireMayConfirm } from "#domain/verification/policy";
import { requireArbiter } from "#domain/verification/two-verifiers";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, listField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const NameArbiter = z.object({
  applicationIds: listField.pipe(z.array(idField).min(1, "required").max(100, "too-many")),
  memberId: idField,
});

/**
 * The chair names the member of the panel who decides what two verifiers of some applications of one
 * selection differ on, for all of them or for none; another name replaces it as long as nothing is
 * decided.
 * Refuses: not the deciding member, not in check, nothing in dispute, not a member of this panel or
 * recused for the post, one of the verifiers, changed meanwhile.
 */
export function nameArbiter(
  ctx: Context,
  { applicationIds, memberId }: z.output<typeof NameArbiter>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    let selectionId = "";
    for (const applicationId of new Set(applicationIds)) {
      const named = await nameFor(tx, ctx, applicationId, memberId);
      if (selectionId !== "" && named !== selectionId) throw new Refused("record-not-found");
      selectionId = named;
    }
    return { selectionId };
  });
}

/** @returns the selection */
async function nameFor(
  tx: Transaction,
  ctx: Context,
  applicationId: string,
  memberId: string,
): Promise<string> {
  const application = await findApplicationScope(tx, applicationId);
  if (!application) throw new Refused("record-not-found");
  const { agencyId, selectionId, postId } = application;
  const seat = await findSeat(tx, selectionId, ctx.actor.userId ?? "");
  const chairless = await postsWithoutChair(tx, selectionId);
  requireMayConfirm(ctx.actor, application, seat, chairless.includes(postId));
  if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");
  const disputes = (await disputesOf(tx, applicationId)).filter(
    ({ decidedAt }) => decidedAt === null,
  );
  if (disputes.length === 0) throw new Refused("verification-not-disputed");
  const panel = await panelForPost(tx, selectionId, postId);
  const member = panel.find((each) => each.memberId === memberId);
  if (!member) throw new Refused("record-not-found");
  requireArbiter(member, await checksOf(tx, applicationId));
  // Named already: nothing changes, and nobody gets the same letter twice.
  if (disputes.every((dispute) => dispute.memberId === memberId)) return selectionId;

  for (const dispute of disputes) {
    if (!(await updateDispute(tx, dispute, { memberId }))) throw new Refused("record-stale");
  }
  await recordAudit(tx, ctx, {
    kind: "arbiter.named",
    subjectId: applicationId,
    agencyId,
    selectionId,
    after: { memberId, disputed: disputes.length },
  });
  await enqueue(tx, ctx, {
    kind: "arbiter-named",
    recipientIds: [member.accountId],
    agencyId,
    payload: {
      selection: application.selectionName,
      receiptNumber: application.receiptNumber ?? "",
      path: `/kantor/verifikasi/beda/${applicationId}`,
    },
  });
  return selectionId;
}
