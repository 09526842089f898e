import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { voidTokens } from "#db/queries/account-tokens";
import { activateAccount } from "#db/queries/account-writes";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { redeemLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

export const tokenField = z.string({ error: "required" }).min(1, "required").max(200, "too-long");

export const ConfirmAddress = z.object({ token: tokenField });

/**
 * Opens an account whose owner followed the e-mailed link.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`
 */
export async function confirmAddress(
  ctx: Context,
  { token }: z.output<typeof ConfirmAddress>,
): Promise<void> {
  const attempt = await noteAttempt(ctx, "link", token.slice(0, 12));
  await inTransaction((tx) => openConfirmed(tx, ctx, token));
  await attemptSucceeded(attempt);
}

/** The part of confirming that writes. */
export async function openConfirmed(tx: Transaction, ctx: Context, token: string): Promise<void> {
  const { accountId } = await redeemLink(tx, ctx, token, "CONFIRM");
  await activateAccount(tx, accountId);
  // The account has its password; an invitation that is still under way could only replace it.
  await voidTokens(tx, accountId, "INVITE", ctx.now);
  await recordAudit(tx, ctx, { kind: "account.confirmed", subjectId: accountId });
}
