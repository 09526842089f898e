import type { Transaction } from "#db/client";
import { findAccountByEmail, insertAccount } from "#db/queries/account-writes";
import { isOperator } from "#db/queries/role-grants";
import { DEFAULT_LOCALE } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { issueLink } from "#server/accounts/tokens";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

type Invited = {
  /** Lower case. */
  readonly email: string;
  /** With titles; a person who already has an account keeps their own. */
  readonly name: string;
  /** In whose name the letter goes out. */
  readonly agencyId: string;
};

/**
 * The account of a person who is given something to do: found by address, or made. Who has no
 * password yet gets a one-time link, everybody else a letter that there is something new. The
 * caller checks who may invite, and records what the person was invited to.
 * @throws Refused `account-disabled`, `operator-stays-apart`
 */
export async function ensureInvited(
  tx: Transaction,
  ctx: Context,
  invited: Invited,
): Promise<string> {
  const { accountId, isOpen } = await findOrMakeAccount(tx, ctx, invited);
  if (!isOpen) {
    await sendInvitation(tx, ctx, accountId, invited.agencyId);
    return accountId;
  }
  await enqueue(tx, ctx, {
    kind: "account.appointed",
    recipientIds: [accountId],
    payload: { path: "/masuk" },
    agencyId: invited.agencyId,
  });
  return accountId;
}

/** The account of an address without any letter; `isOpen` when its owner can sign in already. */
export async function findOrMakeAccount(
  tx: Transaction,
  ctx: Context,
  { email, name, agencyId }: Invited,
): Promise<{ accountId: string; isOpen: boolean }> {
  const known = await findAccountByEmail(tx, email);
  if (known?.state === "DISABLED") throw new Refused("account-disabled");
  if (known && (await isOperator(tx, known.id))) throw new Refused("operator-stays-apart");
  if (known) return { accountId: known.id, isOpen: known.state === "ACTIVE" };
  const accountId = await insertAccount(tx, {
    email,
    name,
    state: "UNCONFIRMED",
    locale: DEFAULT_LOCALE,
    createdAt: ctx.now,
  });
  await recordAudit(tx, ctx, { kind: "account.invited", subjectId: accountId, agencyId });
  return { accountId, isOpen: false };
}

/** Sends a fresh one-time link to somebody who has not chosen a password yet. */
export async function sendInvitation(
  tx: Transaction,
  ctx: Context,
  accountId: string,
  agencyId: string | null,
): Promise<string> {
  const path = await issueLink(tx, ctx, accountId, "INVITE");
  await enqueue(tx, ctx, {
    kind: "account.invited",
    recipientIds: [accountId],
    payload: { path },
    agencyId,
  });
  return path;
}
