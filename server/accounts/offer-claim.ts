import type { Transaction } from "#db/client";
import { dropNip, type findAccountByNip } from "#db/queries/account-writes";
import { claimsOf, hasOpenConfirmation, insertClaim, updateClaim } from "#db/queries/claim";
import { OFFER_HOURS } from "#domain/accounts/claim";
import type { Locale } from "#domain/locale";
import { newToken } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

type Known = NonNullable<Awaited<ReturnType<typeof findAccountByNip>>>;

/**
 * Frees a NIP that somebody has registered and not confirmed while the link worked: nobody has shown
 * that the address is theirs, and a mistyped one would keep its owner out for ever.
 * @returns whether it is free now
 */
export async function freeUnconfirmed(
  tx: Transaction,
  ctx: Context,
  holder: Known,
): Promise<boolean> {
  if (holder.state !== "UNCONFIRMED") return false;
  if (await hasOpenConfirmation(tx, holder.id, ctx.now)) return false;
  await dropNip(tx, holder.id);
  await recordAudit(tx, ctx, { kind: "account.nip-freed", subjectId: holder.id });
  return true;
}

/**
 * Sends whoever registers with somebody's NIP a link to claim it, and tells the holder that somebody
 * tried. Neither learns who the other is. Who has claimed it already hears that it is being decided.
 */
export async function offerClaim(
  tx: Transaction,
  ctx: Context,
  holder: Known,
  claimant: {
    readonly nip: string;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
  },
): Promise<void> {
  const { nip, name, email, locale } = claimant;
  const addressees = [{ address: email, name, locale }];
  const claims = await claimsOf(tx, holder.id, email);
  if (claims.some(({ state }) => state !== "OFFERED")) {
    await enqueue(tx, ctx, { kind: "account.claim-received", addressees });
    return;
  }
  for (const earlier of claims) await updateClaim(tx, earlier, { state: "REPLACED" });
  const { token, tokenHash } = newToken();
  const claimId = await insertClaim(tx, {
    ...{ holderId: holder.id, nip, name, email, locale, tokenHash },
    state: "OFFERED",
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + OFFER_HOURS * 3_600_000),
  });
  await enqueue(tx, ctx, {
    kind: "account.nip-taken",
    addressees,
    payload: { path: `/klaim/${token}` },
  });
  await enqueue(tx, ctx, { kind: "account.nip-tried", recipientIds: [holder.id] });
  await recordAudit(tx, ctx, { kind: "account.claim-offered", subjectId: claimId });
}
