import { z } from "zod";
import { inTransaction, read, type Transaction } from "#db/client";
import { voidTokens } from "#db/queries/account-tokens";
import { activateAccount } from "#db/queries/account-writes";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { tokenField } from "#server/accounts/confirm-address";
import { newPasswordField } from "#server/accounts/new-password";
import { hashPassword } from "#server/accounts/password";
import { inspectLink, redeemLink, requireOpenLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

export const AcceptInvitation = z.object({ token: tokenField, password: newPasswordField });

/**
 * Chooses the first password of an invited account and opens it.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`
 */
export async function acceptInvitation(
  ctx: Context,
  { token, password }: z.output<typeof AcceptInvitation>,
): Promise<{ accountId: string }> {
  const attempt = await noteAttempt(ctx, "link", token.slice(0, 12));
  // Looked at first, so that a dead link costs no hash; used up only inside the transaction.
  const { state } = await inspectLink(read(), ctx, token, "INVITE");
  requireOpenLink(state);
  const passwordHash = await hashPassword(password);
  const opened = await inTransaction((tx) => openInvited(tx, ctx, { token, passwordHash }));
  await attemptSucceeded(attempt);
  return opened;
}

/** The part of accepting that writes, for whoever has the hash already. */
export async function openInvited(
  tx: Transaction,
  ctx: Context,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<{ accountId: string }> {
  const { accountId } = await redeemLink(tx, ctx, token, "INVITE");
  await activateAccount(tx, accountId, passwordHash);
  await voidTokens(tx, accountId, "CONFIRM", ctx.now);
  await recordAudit(tx, ctx, { kind: "account.opened", subjectId: accountId });
  return { accountId };
}
