import { read } from "#db/client";
import type { TokenKind } from "#domain/accounts/terms";
import { inspectLink, type LinkState } from "#server/accounts/tokens";
import type { Context } from "#server/context";

export type LinkPage = {
  readonly state: LinkState;
  /** Whose it is; null unless the link is open. */
  readonly owner: { readonly email: string; readonly name: string } | null;
};

/** What a one-time link would open. Looking never uses it up: mail programs look, too. */
export async function loadLink(
  ctx: Context,
  token: string | undefined,
  kind: TokenKind,
): Promise<LinkPage> {
  if (token === undefined || token.length > 200) return { state: "unknown", owner: null };
  const { state, found } = await inspectLink(read(), ctx, token, kind);
  const owner = state === "open" && found ? { email: found.email, name: found.name } : null;
  return { state, owner };
}
