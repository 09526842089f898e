import { z } from "zod";
import { read } from "#db/client";
import { findCredentials } from "#db/queries/accounts";
import { Refused } from "#domain/refusal";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { passwordFits } from "#server/accounts/password";
import type { Context } from "#server/context";
import { emailField, secretField } from "#server/fields";

export const SignIn = z.object({ email: emailField, password: secretField });

/**
 * Checks e-mail and password, and counts the attempt. Returns what a session needs.
 *
 * Unknown address, wrong password, unconfirmed and disabled account answer alike and take as long.
 * The hash is computed outside any transaction: it is slow on purpose, and writers would wait.
 * @throws Refused `too-many-attempts`, `sign-in-mismatch`
 */
export async function verifyCredentials(
  ctx: Context,
  { email, password }: z.output<typeof SignIn>,
): Promise<{ accountId: string; sessionVersion: number }> {
  const attempt = await noteAttempt(ctx, "sign-in", email);
  const found = await findCredentials(read(), email);
  const fits = await passwordFits(found?.passwordHash ?? null, password);
  if (!fits || found?.state !== "ACTIVE") {
    throw new Refused("sign-in-mismatch", null, { left: attempt.left });
  }
  await attemptSucceeded(attempt);
  return { accountId: found.id, sessionVersion: found.sessionVersion };
}
