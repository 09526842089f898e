import type { Reader, Transaction } from "#db/client";
import { findAccount, findAccountByEmail } from "#db/queries/account-writes";
import { type Claim, findClaimByToken, hasRole, operators, updateClaim } from "#db/queries/claim";
import {
  CLAIM_LIFE,
  type ClaimAct,
  type ClaimObstacle,
  claimObstacle,
} from "#domain/accounts/claim";
import { Refused, Stale } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { hashOf, type LinkState } from "#server/accounts/tokens";
import type { Context } from "#server/context";
import { type Addressee, enqueue } from "#server/outbox";

/** What the link in a letter about a claim opens, without using it. */
export async function inspectClaim(
  reader: Reader,
  ctx: Context,
  whose: "claimant" | "holder",
  token: string,
): Promise<{ state: LinkState; claim: Claim | null }> {
  const claim = await findClaimByToken(reader, whose, hashOf(token));
  if (claim === null) return { state: "unknown", claim };
  const [waitsIn, until] =
    whose === "claimant"
      ? (["OFFERED", claim.expiresAt] as const)
      : (["ACCEPTED", claim.objectUntil] as const);
  if (claim.state !== waitsIn) return { state: "used", claim };
  return { state: until !== null && until > ctx.now ? "open" : "expired", claim };
}

/**
 * Moves a claim on, if it still is as it was seen.
 * @throws Refused `transition-not-possible`, `record-stale`
 */
export async function moveClaim(
  tx: Transaction,
  claim: Claim,
  act: ClaimAct,
  values: Partial<Claim> & { readonly objectionHash?: string },
): Promise<Claim> {
  const state = nextState(CLAIM_LIFE, claim.state, act);
  if (!(await updateClaim(tx, claim, { ...values, state }))) throw new Stale();
  return { ...claim, ...values, state, version: claim.version + 1 };
}

/** What stands in the way of doing what a claim asks for, as things are now. */
export async function obstacleTo(reader: Reader, claim: Claim): Promise<ClaimObstacle | null> {
  const holder = await findAccount(reader, claim.holderId);
  return claimObstacle({
    ground: claim.ground,
    holdsNip: holder?.nip === claim.nip,
    isDisabled: holder?.state === "DISABLED",
    hasRole: await hasRole(reader, claim.holderId),
    isAddressTaken: (await findAccountByEmail(reader, claim.email)) !== null,
  });
}

/** @throws Refused one of `CLAIM_OBSTACLES` */
export async function requireNoObstacle(reader: Reader, claim: Claim): Promise<void> {
  const obstacle = await obstacleTo(reader, claim);
  if (obstacle !== null) throw new Refused(obstacle);
}

/** The claimant, who has no account, as a letter addresses them. */
export function claimantOf({ email, name, locale }: Claim): Addressee {
  return { address: email, name, locale };
}

/** Tells the operators that a claim waits for them, and nothing of what it says. */
export async function tellOperators(tx: Transaction, ctx: Context, claim: Claim): Promise<void> {
  const recipientIds = (await operators(tx)).filter((id) => id !== claim.holderId);
  await enqueue(tx, ctx, {
    kind: "account.claim-waits",
    recipientIds,
    payload: { path: `/kantor/klaim/${claim.id}` },
  });
}
