import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  findAccountByEmail,
  findAccountByNip,
  insertAccount,
  replaceRegistration,
} from "#db/queries/account-writes";
import { parseNip } from "#domain/accounts/nip";
import { dayOf } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { noteAttempt } from "#server/accounts/attempts";
import { inEvenTime } from "#server/accounts/even-time";
import { NIP_CODES, nipField } from "#server/accounts/fields";
import { newPasswordField } from "#server/accounts/new-password";
import { hashPassword } from "#server/accounts/password";
import { issueLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { emailField, textField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const RegisterApplicant = z.object({
  nip: nipField,
  name: textField(120),
  email: emailField,
  password: newPasswordField,
});

/**
 * Registers an applicant and sends a link that confirms the address.
 *
 * It answers alike, and after the same time, whether address and NIP are known or not: then the
 * owner gets a letter instead. Resolves to nothing on purpose.
 * @throws Refused `nip-bad-age`, `nip-cpns-in-future`, `too-many-attempts`
 */
export async function registerApplicant(
  ctx: Context,
  input: z.output<typeof RegisterApplicant>,
  locale: Locale,
): Promise<void> {
  const reading = parseNip(input.nip, dayOf(ctx.now, "Asia/Jakarta"));
  if (!reading.ok) throw new Refused(NIP_CODES[reading.problem]);
  await inEvenTime(async () => {
    await noteAttempt(ctx, "register", input.email);
    const passwordHash = await hashPassword(input.password);
    await inTransaction((tx) => enterApplicant(tx, ctx, { ...input, locale, passwordHash }));
  });
}

type Registration = {
  readonly nip: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly passwordHash: string;
};

/**
 * The part of registering that writes. Resolves to the path that confirms, for seeds; null when the
 * address or the NIP has an owner already.
 */
export async function enterApplicant(
  tx: Transaction,
  ctx: Context,
  registration: Registration,
): Promise<{ accountId: string; linkPath: string } | null> {
  const { nip, name, email, locale, passwordHash } = registration;
  const owner = await findAccountByEmail(tx, email);
  const ofNip = await findAccountByNip(tx, nip);
  const waiting = owner?.state === "UNCONFIRMED" && (ofNip === null || ofNip.id === owner.id);
  if (!waiting && (owner || ofNip)) {
    const known = owner ?? ofNip;
    // A closed account gets no letters; the page says the same in any case.
    if (known && known.state !== "DISABLED") {
      await enqueue(tx, ctx, {
        kind: "account.registered-again",
        recipientIds: [known.id],
        payload: { path: "/lupa-sandi" },
      });
    }
    return null;
  }
  let accountId = owner?.id;
  if (accountId === undefined) {
    accountId = await insertAccount(tx, {
      nip,
      name,
      email,
      locale,
      passwordHash,
      state: "UNCONFIRMED",
      createdAt: ctx.now,
    });
    await recordAudit(tx, ctx, { kind: "account.registered", subjectId: accountId });
  } else {
    // Nobody has confirmed this address yet, so what was typed last counts: a mistyped NIP or a
    // password forgotten within the hour must not lock the owner out.
    await replaceRegistration(tx, accountId, { nip, name, locale, passwordHash });
    await recordAudit(tx, ctx, { kind: "account.registered-again", subjectId: accountId });
  }
  const linkPath = await issueLink(tx, ctx, accountId, "CONFIRM");
  await enqueue(tx, ctx, {
    kind: "account.confirm",
    recipientIds: [accountId],
    payload: { path: linkPath },
  });
  return { accountId, linkPath };
}
