import { z } from "zod";
import { inTransaction } from "#db/client";
import { Refused } from "#domain/refusal";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { claimantOf, inspectClaim, moveClaim, tellOperators } from "#server/accounts/claim-at-work";
import { tokenField } from "#server/accounts/confirm-address";
import { requireOpenLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const ObjectToClaim = z.object({ token: tokenField, objection: reasonField(20) });

/**
 * The holder of a NIP objects, by the link in the letter, to a claim that was accepted. It does not
 * take effect then before it is decided once more.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`
 */
export async function objectToClaim(
  ctx: Context,
  { token, objection }: z.output<typeof ObjectToClaim>,
): Promise<void> {
  const attempt = await noteAttempt(ctx, "link", token.slice(0, 12));
  await inTransaction(async (tx) => {
    const { state, claim } = await inspectClaim(tx, ctx, "holder", token);
    requireOpenLink(state);
    if (claim === null) throw new Refused("link-unknown");
    const objected = await moveClaim(tx, claim, "object", { objection, objectedAt: ctx.now });
    await recordAudit(tx, ctx, {
      kind: "account.claim-objected",
      subjectId: claim.id,
      before: { state: claim.state, version: claim.version },
      after: { state: objected.state, version: objected.version },
    });
    await enqueue(tx, ctx, { kind: "account.claim-objected", addressees: [claimantOf(claim)] });
    await tellOperators(tx, ctx, objected);
  });
  await attemptSucceeded(attempt);
}
