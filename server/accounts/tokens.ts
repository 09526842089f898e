import { createHash, randomBytes } from "node:crypto";
import type { Reader, Transaction } from "#db/client";
import { findToken, insertToken, spendToken, voidTokens } from "#db/queries/account-tokens";
import { TOKEN_HOURS, type TokenKind } from "#domain/accounts/terms";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";

/** The pages that one-time links lead to. */
const PAGES: Readonly<Record<TokenKind, string>> = {
  CONFIRM: "/konfirmasi",
  RESET: "/atur-sandi",
  INVITE: "/undangan",
};

/** A token that nobody can guess, for a letter and for nothing else. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOf(token) };
}

/** What is stored of a token. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Makes a one-time link; earlier ones of the same kind stop working. Returns its path with the
 * token, which is stored nowhere but in the letter: the table keeps only its hash.
 */
export async function issueLink(
  tx: Transaction,
  ctx: Context,
  accountId: string,
  kind: TokenKind,
): Promise<string> {
  const { token, tokenHash } = newToken();
  await voidTokens(tx, accountId, kind, ctx.now);
  await insertToken(tx, {
    accountId,
    kind,
    tokenHash,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + TOKEN_HOURS[kind] * 3_600_000),
  });
  return `${PAGES[kind]}?token=${token}`;
}

/** Why a link does not work, or `open` when it does. */
export type LinkState = "open" | "unknown" | "used" | "expired";

type Found = NonNullable<Awaited<ReturnType<typeof findToken>>>;

const DEAD: Readonly<Record<Exclude<LinkState, "open">, string>> = {
  unknown: "link-unknown",
  used: "link-used",
  expired: "link-expired",
};

/** @throws Refused `link-unknown`, `link-used`, `link-expired` */
export function requireOpenLink(state: LinkState): void {
  if (state !== "open") throw new Refused(DEAD[state]);
}

/** What a link opens, without using it. An account that was disabled opens nothing any more. */
export async function inspectLink(
  reader: Reader,
  ctx: Context,
  token: string,
  kind: TokenKind,
): Promise<{ state: LinkState; found: Found | null }> {
  const found = await findToken(reader, hashOf(token), kind);
  if (!found || found.state === "DISABLED") return { state: "unknown", found: null };
  if (found.usedAt !== null) return { state: "used", found };
  return { state: found.expiresAt > ctx.now ? "open" : "expired", found };
}

/**
 * Uses a link up and says whose it was.
 * @throws Refused `link-unknown`, `link-used`, `link-expired`
 */
export async function redeemLink(
  tx: Transaction,
  ctx: Context,
  token: string,
  kind: TokenKind,
): Promise<Found> {
  const { state, found } = await inspectLink(tx, ctx, token, kind);
  requireOpenLink(state);
  // Of two clicks at once one is first; the guard decides, not the look before it.
  if (!found || !(await spendToken(tx, found.id, ctx.now))) throw new Refused("link-used");
  return found;
}
