import { and, eq, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import type { AccountState } from "#domain/accounts/terms";
import type { Locale } from "#domain/locale";

const KNOWN = {
  id: account.id,
  email: account.email,
  name: account.name,
  nip: account.nip,
  state: account.state,
  locale: account.locale,
  hasPassword: sql<boolean>`${account.passwordHash} is not null`.mapWith(Boolean),
  version: account.version,
} as const;

/** An account by its address (lower case); null if nobody has it. */
export async function findAccountByEmail(reader: Reader, email: string) {
  const [found] = await reader.select(KNOWN).from(account).where(eq(account.email, email));
  return found ?? null;
}

/** An account by its 18 digits; null if nobody has them. */
export async function findAccountByNip(reader: Reader, nip: string) {
  const [found] = await reader.select(KNOWN).from(account).where(eq(account.nip, nip));
  return found ?? null;
}

/** An account by its id; null if there is none. */
export async function findAccount(reader: Reader, id: string) {
  const [found] = await reader.select(KNOWN).from(account).where(eq(account.id, id));
  return found ?? null;
}

/** The stored hash of an account's password; null without account or password. */
export async function findPasswordHash(reader: Reader, id: string): Promise<string | null> {
  const [found] = await reader
    .select({ passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.id, id));
  return found?.passwordHash ?? null;
}

export async function insertAccount(
  tx: Transaction,
  values: typeof account.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(account).values(values).returning({ id: account.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Makes another registration of an address that nobody has confirmed yet take the first's place. */
export async function replaceRegistration(
  tx: Transaction,
  id: string,
  values: { name: string; nip: string; passwordHash: string; locale: Locale },
): Promise<void> {
  await tx
    .update(account)
    .set({ ...values, version: sql`${account.version} + 1` })
    .where(and(eq(account.id, id), eq(account.state, "UNCONFIRMED")));
}

/** Turns a registered or invited account into one that can sign in. */
export async function activateAccount(
  tx: Transaction,
  id: string,
  passwordHash?: string,
): Promise<void> {
  await tx
    .update(account)
    .set({
      state: "ACTIVE",
      version: sql`${account.version} + 1`,
      ...(passwordHash === undefined ? {} : { passwordHash }),
    })
    .where(and(eq(account.id, id), eq(account.state, "UNCONFIRMED")));
}

/** Sets a new password and ends all sessions. Returns the new session edition. */
export async function updatePassword(
  tx: Transaction,
  id: string,
  passwordHash: string,
): Promise<number> {
  const [row] = await tx
    .update(account)
    .set({
      passwordHash,
      state: "ACTIVE",
      sessionVersion: sql`${account.sessionVersion} + 1`,
      version: sql`${account.version} + 1`,
    })
    .where(eq(account.id, id))
    .returning({ sessionVersion: account.sessionVersion });
  if (!row) throw new Error("The account is gone.");
  return row.sessionVersion;
}

/** Ends all sessions of an account. Returns the new session edition. */
export async function raiseSessionVersion(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx
    .update(account)
    .set({ sessionVersion: sql`${account.sessionVersion} + 1` })
    .where(eq(account.id, id))
    .returning({ sessionVersion: account.sessionVersion });
  if (!row) throw new Error("The account is gone.");
  return row.sessionVersion;
}

/** Changes name and language; false when somebody changed the account meanwhile. */
export async function updateProfile(
  tx: Transaction,
  id: string,
  version: number,
  values: { name: string; locale: Locale },
): Promise<boolean> {
  const rows = await tx
    .update(account)
    .set({ ...values, version: version + 1 })
    .where(and(eq(account.id, id), eq(account.version, version)))
    .returning({ id: account.id });
  return rows.length > 0;
}

/** Opens or closes an account and ends its sessions; false when it changed meanwhile. */
export async function updateAccountState(
  tx: Transaction,
  id: string,
  version: number,
  state: AccountState,
): Promise<boolean> {
  const rows = await tx
    .update(account)
    .set({
      state,
      sessionVersion: sql`${account.sessionVersion} + 1`,
      version: version + 1,
    })
    .where(and(eq(account.id, id), eq(account.version, version)))
    .returning({ id: account.id });
  return rows.length > 0;
}

/**
 * Gives an account to another address: its password, sessions and links end, and everything in it
 * stays.
 */
export async function replaceAddress(
  tx: Transaction,
  id: string,
  values: { readonly email: string; readonly locale: Locale },
): Promise<void> {
  await tx
    .update(account)
    .set({
      ...values,
      passwordHash: null,
      state: "ACTIVE",
      sessionVersion: sql`${account.sessionVersion} + 1`,
      version: sql`${account.version} + 1`,
    })
    .where(eq(account.id, id));
}

/** Takes the NIP from an account, which from then on cannot apply anywhere. */
export async function dropNip(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(account)
    .set({ nip: null, version: sql`${account.version} + 1` })
    .where(eq(account.id, id));
}
