import { z } from "zod";
import { inTransaction, read } from "#db/client";
import {
  failuresFromAddress,
  failuresOnSubject,
  findCredentials,
  insertAttempt,
} from "#db/queries/accounts";
import { ATTEMPT_LIMITS, requireAttemptsLeft, windowStart } from "#domain/accounts/attempts";
import { Refused } from "#domain/refusal";
import { passwordFits } from "#server/accounts/password";
import type { Context } from "#server/context";
import { emailField, secretField } from "#server/fields";

export const SignIn = z.object({ email: emailField, password: secretField });

const ACT = "sign-in";

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
  const since = windowStart(ctx.now);
  const [onSubject, fromAddress] = await Promise.all([
    failuresOnSubject(read(), ACT, email, since),
    failuresFromAddress(read(), ACT, ctx.address, since),
  ]);
  requireAttemptsLeft(
    onSubject.map(({ at }) => at),
    ATTEMPT_LIMITS.perSubject,
    ctx.now,
  );
  requireAttemptsLeft(
    fromAddress.map(({ at }) => at),
    ATTEMPT_LIMITS.perAddress,
    ctx.now,
  );

  const found = await findCredentials(read(), email);
  const fits = await passwordFits(found?.passwordHash ?? null, password);
  const succeeded = fits && found?.state === "ACTIVE";
  await inTransaction((tx) =>
    insertAttempt(tx, { act: ACT, subject: email, address: ctx.address, at: ctx.now, succeeded }),
  );
  if (!succeeded || !found) throw new Refused("sign-in-mismatch");
  return { accountId: found.id, sessionVersion: found.sessionVersion };
}
