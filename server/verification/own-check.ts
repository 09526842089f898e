import type { Transaction } from "#db/client";
import { takePlace } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { requirePlace, requireUnfinished } from "#domain/verification/two-verifiers";
import type { Context } from "#server/context";
import type { ApplicationToVerify } from "#server/verification/application-to-verify";

/**
 * The actor's own check among two verifiers, begun by the first thing that they do about the file.
 * @throws Refused `verification-completed`, `verification-places-taken`, `record-stale`
 */
export async function ownCheck(
  tx: Transaction,
  ctx: Context,
  { applicationId, verifiers, checks, own }: ApplicationToVerify,
): Promise<string> {
  if (own) {
    requireUnfinished(own);
    return own.checkId;
  }
  const checkId = await takePlace(tx, {
    applicationId,
    verifierId: ctx.actor.userId ?? "",
    place: requirePlace(verifiers, checks),
    startedAt: ctx.now,
  });
  if (checkId === null) throw new Refused("record-stale");
  return checkId;
}
