import { z } from "zod";
import { inTransaction } from "#db/client";
import { CLAIM_GROUNDS } from "#domain/accounts/claim";
import { Refused } from "#domain/refusal";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import {
  claimantOf,
  inspectClaim,
  moveClaim,
  requireNoObstacle,
  tellOperators,
} from "#server/accounts/claim-at-work";
import { tokenField } from "#server/accounts/confirm-address";
import { requireOpenLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, mustTick, reasonField, textField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const FileClaim = z.object({
  token: tokenField,
  name: textField(120),
  ground: choiceField(CLAIM_GROUNDS),
  statement: reasonField(20),
  truth: mustTick,
});

/**
 * Claims a NIP by the link in the letter, once, with a proof that was added before.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`,
 * `claim-proof-missing`, `claim-nip-moved`, `claim-address-taken`
 */
export async function fileClaim(
  ctx: Context,
  { token, name, ground, statement }: z.output<typeof FileClaim>,
): Promise<void> {
  const attempt = await noteAttempt(ctx, "link", token.slice(0, 12));
  await inTransaction(async (tx) => {
    const { state, claim } = await inspectClaim(tx, ctx, "claimant", token);
    requireOpenLink(state);
    if (claim === null) throw new Refused("link-unknown");
    if (claim.proofHash === null) throw new Refused("claim-proof-missing");
    // Without the ground: that the account has a role is nothing for whoever only claims it.
    await requireNoObstacle(tx, claim);
    const filed = await moveClaim(tx, claim, "file", { name, ground, statement, filedAt: ctx.now });
    await recordAudit(tx, ctx, {
      kind: "account.claim-filed",
      subjectId: claim.id,
      after: { state: filed.state, ground },
    });
    await enqueue(tx, ctx, { kind: "account.claim-received", addressees: [claimantOf(filed)] });
    await tellOperators(tx, ctx, filed);
  });
  await attemptSucceeded(attempt);
}
