import { inTransaction, read, type Transaction } from "#db/client";
import { voidTokens } from "#db/queries/account-tokens";
import { dropNip, findAccount, insertAccount, replaceAddress } from "#db/queries/account-writes";
import {
  type Claim,
  claimsToSettle,
  endAccessOfSeats,
  findClaim,
  handedInBy,
} from "#db/queries/claim";
import { TOKEN_KINDS } from "#domain/accounts/terms";
import { Refused } from "#domain/refusal";
import { moveClaim, obstacleTo } from "#server/accounts/claim-at-work";
import { issueLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

/**
 * Does what the accepted claims ask for to which nobody has objected in time: an act of the system,
 * by the clock of `ctx`. One that meets an obstacle stays, and its decider sees why.
 * @returns how many took effect
 */
export async function settleClaims(ctx: Context): Promise<number> {
  let settled = 0;
  for (const { id } of await claimsToSettle(read(), ctx.now)) {
    settled += await inTransaction(async (tx) => {
      const claim = await findClaim(tx, id);
      const isDue =
        claim?.state === "ACCEPTED" && claim.objectUntil !== null && claim.objectUntil <= ctx.now;
      if (!isDue || (await obstacleTo(tx, claim)) !== null) return 0;
      await settleClaim(tx, ctx, claim);
      return 1;
    });
  }
  return settled;
}

/**
 * Gives a claimant what was claimed, and tells both. Nothing that was handed in is changed; the trail
 * of each selection in which the account has handed in something says what happened.
 */
export async function settleClaim(tx: Transaction, ctx: Context, claim: Claim): Promise<void> {
  const settled = await moveClaim(tx, claim, "settle", { settledAt: ctx.now });
  await recordAudit(tx, ctx, {
    kind: "account.claim-settled",
    subjectId: claim.id,
    before: { state: claim.state, version: claim.version },
    after: { state: settled.state, version: settled.version, ground: claim.ground },
  });
  for (const { id, agencyId, selectionId } of await handedInBy(tx, claim.holderId)) {
    const isOwn = claim.ground === "OWN_ACCOUNT";
    await recordAudit(tx, ctx, {
      kind: isOwn ? "application.address-replaced" : "application.nip-lost",
      ...{ subjectId: id, agencyId, selectionId },
    });
  }
  if (claim.ground === "OWN_ACCOUNT") {
    await giveAccount(tx, ctx, claim);
  } else {
    await giveNip(tx, ctx, claim);
  }
}

/** The account belongs to the claimant: all in it stays, under their address from now on. */
async function giveAccount(tx: Transaction, ctx: Context, claim: Claim): Promise<void> {
  const { holderId, email, locale } = claim;
  const holder = await findAccount(tx, holderId);
  if (holder === null) throw new Refused("record-not-found");
  await replaceAddress(tx, holderId, { email, locale });
  // Seats of selections that are over do not stand in the way, and do not move along.
  for (const { id, agencyId, selectionId } of await endAccessOfSeats(tx, holderId, ctx.now)) {
    await recordAudit(tx, ctx, {
      kind: "panel.access-ended",
      ...{ subjectId: id, agencyId, selectionId },
    });
  }
  for (const kind of TOKEN_KINDS) await voidTokens(tx, holderId, kind, ctx.now);
  await enqueue(tx, ctx, {
    kind: "account.claim-settled",
    recipientIds: [holderId],
    payload: { path: "/lupa-sandi" },
  });
  await enqueue(tx, ctx, {
    kind: "account.address-replaced",
    addressees: [{ address: holder.email, name: holder.name, locale: holder.locale }],
  });
}

/** The account belongs to somebody else: it keeps all but the NIP, which gets another account. */
async function giveNip(tx: Transaction, ctx: Context, claim: Claim): Promise<void> {
  const { holderId, nip, name, email, locale } = claim;
  await dropNip(tx, holderId);
  const accountId = await insertAccount(tx, {
    ...{ nip, name, email, locale },
    state: "UNCONFIRMED",
    createdAt: ctx.now,
  });
  await enqueue(tx, ctx, {
    kind: "account.nip-given",
    recipientIds: [accountId],
    payload: { path: await issueLink(tx, ctx, accountId, "INVITE") },
  });
  await enqueue(tx, ctx, { kind: "account.nip-lost", recipientIds: [holderId] });
}
