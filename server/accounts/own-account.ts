import { z } from "zod";
import { inTransaction, read } from "#db/client";
import {
  findAccount,
  findPasswordHash,
  raiseSessionVersion,
  updatePassword,
  updateProfile,
} from "#db/queries/account-writes";
import { LOCALES, type Locale } from "#domain/locale";
import { Refused, Stale } from "#domain/refusal";
import { attemptSucceeded, noteAttempt } from "#server/accounts/attempts";
import { newPasswordField } from "#server/accounts/new-password";
import { hashPassword, passwordFits } from "#server/accounts/password";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, secretField, textField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";

export type OwnAccount = {
  readonly email: string;
  readonly name: string;
  readonly nip: string | null;
  readonly locale: Locale;
  readonly version: number;
};

/** A person's own account; null for a visitor. */
export async function loadOwnAccount(ctx: Context): Promise<OwnAccount | null> {
  if (ctx.actor.userId === null) return null;
  const found = await findAccount(read(), ctx.actor.userId);
  if (!found) return null;
  const { email, name, nip, locale, version } = found;
  return { email, name, nip, locale, version };
}

export const EditOwnAccount = z.object({
  version: versionField,
  name: textField(120),
  letterLocale: choiceField(LOCALES),
});

/**
 * Changes one's own name and the language of letters.
 * @throws Refused `record-not-found`, `record-stale`
 */
export function editOwnAccount(
  ctx: Context,
  { version, name, letterLocale: locale }: z.output<typeof EditOwnAccount>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const id = requireSignedIn(ctx);
    if (!(await updateProfile(tx, id, version, { name, locale }))) {
      const now = await findAccount(tx, id);
      throw new Stale(
        now ? { name: now.name, letterLocale: now.locale, version: `${now.version}` } : {},
      );
    }
    await recordAudit(tx, ctx, {
      kind: "account.edited",
      subjectId: id,
      before: { version },
      after: { version: version + 1, locale },
    });
  });
}

export const ChangePassword = z.object({
  currentPassword: secretField,
  newPassword: newPasswordField,
});

/**
 * Sets a new password after the old one was given, and ends all sessions. Returns the edition for a
 * new session of this browser.
 * @throws Refused `record-not-found`, `too-many-attempts`, `password-mismatch`
 */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword }: z.output<typeof ChangePassword>,
): Promise<{ accountId: string; sessionVersion: number }> {
  const accountId = requireSignedIn(ctx);
  const attempt = await noteAttempt(ctx, "change-password", accountId);
  const stored = await findPasswordHash(read(), accountId);
  if (!(await passwordFits(stored, currentPassword))) {
    throw new Refused("password-mismatch", null, { left: attempt.left });
  }
  await attemptSucceeded(attempt);
  const passwordHash = await hashPassword(newPassword);
  const sessionVersion = await inTransaction(async (tx) => {
    await enqueue(tx, ctx, { kind: "account.password-changed", recipientIds: [accountId] });
    await recordAudit(tx, ctx, { kind: "password.changed", subjectId: accountId });
    return updatePassword(tx, accountId, passwordHash);
  });
  return { accountId, sessionVersion };
}

/**
 * Ends all sessions of one's own account, this one included.
 * @throws Refused `record-not-found`
 */
export function signOutEverywhere(ctx: Context): Promise<void> {
  return inTransaction(async (tx) => {
    const id = requireSignedIn(ctx);
    await raiseSessionVersion(tx, id);
    await recordAudit(tx, ctx, { kind: "account.signed-out-everywhere", subjectId: id });
  });
}

function requireSignedIn(ctx: Context): string {
  if (ctx.actor.userId === null) throw new Refused("record-not-found");
  return ctx.actor.userId;
}
