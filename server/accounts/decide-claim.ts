import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  type Claim,
  findClaim,
  hasEntries,
  insertDecision,
  isAnotherAccepted,
} from "#db/queries/claim";
import { objectionEnds, requireClaimDecider, TOLD_CLAIMS } from "#domain/accounts/claim";
import { lastSecondBefore } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { claimantOf, moveClaim, requireNoObstacle } from "#server/accounts/claim-at-work";
import { settleClaim } from "#server/accounts/settle-claim";
import { newToken } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const DecideClaim = z.object({
  claimId: idField,
  version: versionField,
  reason: reasonField(20),
});

type Decision = z.output<typeof DecideClaim>;

/**
 * Finds a claim proven. Its holder is told and may object for some days; it takes effect at once
 * where nobody has ever entered anything, and where it is accepted in spite of an objection.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`,
 * `claim-other-accepted`, or one of `CLAIM_OBSTACLES`
 */
export function acceptClaim(ctx: Context, input: Decision): Promise<void> {
  return inTransaction(async (tx) => {
    const claim = await requireClaim(tx, ctx, input);
    await requireNoObstacle(tx, claim);
    if (await isAnotherAccepted(tx, claim)) throw new Refused("claim-other-accepted");
    await noteDecision(tx, ctx, input, true);
    if (claim.state === "OBJECTED") {
      await settleClaim(tx, ctx, claim);
    } else {
      await accept(tx, ctx, claim);
    }
  });
}

async function accept(tx: Transaction, ctx: Context, claim: Claim): Promise<void> {
  const { token, tokenHash: objectionHash } = newToken();
  const objectUntil = objectionEnds(ctx.now);
  const accepted = await moveClaim(tx, claim, "accept", { objectionHash, objectUntil });
  await recordAudit(tx, ctx, {
    kind: "account.claim-accepted",
    subjectId: claim.id,
    before: { state: claim.state, version: claim.version },
    after: { state: accepted.state, version: accepted.version },
  });
  if (!(await hasEntries(tx, claim.holderId))) {
    await settleClaim(tx, ctx, accepted);
    return;
  }
  const until = lastSecondBefore(objectUntil).toISOString();
  await enqueue(tx, ctx, {
    kind: "account.claim-accepted",
    addressees: [claimantOf(claim)],
    payload: { until },
  });
  await enqueue(tx, ctx, {
    kind: "account.claim-notice",
    recipientIds: [claim.holderId],
    payload: { until, path: `/keberatan/${token}` },
  });
}

/**
 * Finds a claim not proven, also after it was accepted and has not taken effect yet. All stays as it
 * was.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function rejectClaim(ctx: Context, input: Decision): Promise<void> {
  return inTransaction(async (tx) => {
    const claim = await requireClaim(tx, ctx, input);
    await noteDecision(tx, ctx, input, false);
    const rejected = await moveClaim(tx, claim, "reject", {});
    await recordAudit(tx, ctx, {
      kind: "account.claim-rejected",
      subjectId: claim.id,
      before: { state: claim.state, version: claim.version },
      after: { state: rejected.state, version: rejected.version },
    });
    await enqueue(tx, ctx, {
      kind: "account.claim-rejected",
      addressees: [claimantOf(claim)],
      payload: { reason: input.reason },
    });
    if (TOLD_CLAIMS.some((state) => state === claim.state)) {
      await enqueue(tx, ctx, { kind: "account.claim-dropped", recipientIds: [claim.holderId] });
    }
  });
}

function noteDecision(
  tx: Transaction,
  ctx: Context,
  { claimId, reason }: Decision,
  isAccepted: boolean,
): Promise<void> {
  const decidedBy = ctx.actor.userId ?? "";
  return insertDecision(tx, { claimId, isAccepted, reason, decidedBy, decidedAt: ctx.now });
}

/** The claim as its decider has seen it. */
async function requireClaim(
  tx: Transaction,
  ctx: Context,
  { claimId, version }: Decision,
): Promise<Claim> {
  const claim = await findClaim(tx, claimId);
  if (claim === null) throw new Refused("record-not-found");
  requireClaimDecider(ctx.actor, claim);
  return { ...claim, version };
}
