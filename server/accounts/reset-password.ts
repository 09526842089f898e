import { z } from "zod";
import { inTransaction, read } from "#db/client";
import { voidTokens } from "#db/queries/account-tokens";
import { findAccountByEmail, updatePassword } from "#db/queries/account-writes";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { tokenField } from "#server/accounts/confirm-address";
import { inEvenTime } from "#server/accounts/even-time";
import { newPasswordField } from "#server/accounts/new-password";
import { hashPassword } from "#server/accounts/password";
import { inspectLink, issueLink, redeemLink, requireOpenLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { emailField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const RequestReset = z.object({ email: emailField });

/**
 * Sends a link that sets a new password, if the address has an account that is not closed. Answers
 * alike, and after the same time, if not.
 * @throws Refused `too-many-attempts`
 */
export function requestReset(
  ctx: Context,
  { email }: z.output<typeof RequestReset>,
): Promise<void> {
  return inEvenTime(async () => {
    await noteAttempt(ctx, "reset", email);
    await inTransaction(async (tx) => {
      const known = await findAccountByEmail(tx, email);
      if (!known || known.state === "DISABLED") return;
      const path = await issueLink(tx, ctx, known.id, "RESET");
      await enqueue(tx, ctx, {
        kind: "account.reset",
        recipientIds: [known.id],
        payload: { path },
      });
      await recordAudit(tx, ctx, { kind: "password.reset-requested", subjectId: known.id });
    });
  });
}

export const ResetPassword = z.object({ token: tokenField, password: newPasswordField });

/**
 * Sets a new password by an e-mailed link and ends all sessions. It also confirms the address:
 * whoever holds the link has read the mail.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`
 */
export async function resetPassword(
  ctx: Context,
  { token, password }: z.output<typeof ResetPassword>,
): Promise<void> {
  const attempt = await noteAttempt(ctx, "link", token.slice(0, 12));
  // Looked at first, so that a dead link costs no hash; used up only inside the transaction.
  const { state } = await inspectLink(read(), ctx, token, "RESET");
  requireOpenLink(state);
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const { accountId } = await redeemLink(tx, ctx, token, "RESET");
    await updatePassword(tx, accountId, passwordHash);
    await voidTokens(tx, accountId, "CONFIRM", ctx.now);
    await voidTokens(tx, accountId, "INVITE", ctx.now);
    await enqueue(tx, ctx, { kind: "account.password-changed", recipientIds: [accountId] });
    await recordAudit(tx, ctx, { kind: "password.reset", subjectId: accountId });
  });
  await attemptSucceeded(attempt);
}
