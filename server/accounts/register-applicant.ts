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
import { freeUnconfirmed, offerClaim } from "#server/accounts/offer-claim";
import { hashPassword } from "#server/accounts/password";
import { issueLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { emailField, textField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { veiledNip } from "#server/spam-trap";

export const RegisterApplicant = z.object({
  nip: nipField,
  name: textField(120),
  email: emailField,
  password: newPasswordField,
});

/**
 * Registers an applicant and sends a link that confirms the address.
 *
 * It answers alike, and after the same time, whether address and NIP are known or not. The owner of a
 * known address gets a letter instead; of a known NIP both hear of it, and the address typed gets a
 * link to claim it. Resolves to nothing on purpose.
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
    await noteAttempt(ctx, "register-nip", veiledNip(ctx, input.nip));
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
  const holder = await holderOf(tx, ctx, nip, email);
  const waiting = owner?.state === "UNCONFIRMED" && (holder === null || holder.id === owner.id);
  if (owner && !waiting) {
    // A closed account gets no letters; the page says the same in any case.
    if (owner.state !== "DISABLED") {
      await enqueue(tx, ctx, {
        kind: "account.registered-again",
        recipientIds: [owner.id],
        payload: { path: "/lupa-sandi" },
      });
    }
    return null;
  }
  if (holder && !waiting) {
    if (holder.state !== "DISABLED")
      await offerClaim(tx, ctx, holder, { nip, name, email, locale });
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

/** The account that has a NIP; null when nobody has, or nobody has confirmed having it in time. */
async function holderOf(tx: Transaction, ctx: Context, nip: string, email: string) {
  const holder = await findAccountByNip(tx, nip);
  if (holder === null || holder.email === email) return holder;
  return (await freeUnconfirmed(tx, ctx, holder)) ? null : holder;
}
