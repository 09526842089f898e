import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account, accountToken } from "#db/schema/accounts";
import type { TokenKind } from "#domain/accounts/terms";

export async function insertToken(
  tx: Transaction,
  values: typeof accountToken.$inferInsert,
): Promise<void> {
  await tx.insert(accountToken).values(values);
}

/** Makes the unused links of one kind useless. */
export async function voidTokens(
  tx: Transaction,
  accountId: string,
  kind: TokenKind,
  at: Date,
): Promise<void> {
  await tx
    .update(accountToken)
    .set({ usedAt: at })
    .where(
      and(
        eq(accountToken.accountId, accountId),
        eq(accountToken.kind, kind),
        isNull(accountToken.usedAt),
      ),
    );
}

/** A one-time link by the hash of its token, with whose it is; null if there is none of the kind. */
export async function findToken(reader: Reader, tokenHash: string, kind: TokenKind) {
  const [found] = await reader
    .select({
      id: accountToken.id,
      accountId: accountToken.accountId,
      expiresAt: accountToken.expiresAt,
      usedAt: accountToken.usedAt,
      email: account.email,
      name: account.name,
      state: account.state,
    })
    .from(accountToken)
    .innerJoin(account, eq(account.id, accountToken.accountId))
    .where(and(eq(accountToken.tokenHash, tokenHash), eq(accountToken.kind, kind)));
  return found ?? null;
}

/** Uses up a link; false when it was used meanwhile or is too old. */
export async function spendToken(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const used = await tx
    .update(accountToken)
    .set({ usedAt: at })
    .where(
      and(eq(accountToken.id, id), isNull(accountToken.usedAt), gt(accountToken.expiresAt, at)),
    )
    .returning({ id: accountToken.id });
  return used.length > 0;
}

/** Deletes links that ended before a moment, used or not. @returns how many */
export async function deleteOldTokens(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: accountToken.id })
    .from(accountToken)
    .where(lt(accountToken.expiresAt, before))
    .limit(limit);
  const gone = await tx
    .delete(accountToken)
    .where(inArray(accountToken.id, old))
    .returning({ id: accountToken.id });
  return gone.length;
}
