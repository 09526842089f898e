import { and, eq, like } from "drizzle-orm";
import { type Reader, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";

/** Resolves when the database answers a question about a table of ours; rejects otherwise. */
export async function databaseAnswers(): Promise<void> {
  await read().select({ id: agency.id }).from(agency).limit(1);
}

/** Whether accounts of the demo scenario are here: their password is known to everybody. */
export async function demoAccountExists(): Promise<boolean> {
  const found = await read()
    .select({ id: account.id })
    .from(account)
    .where(like(account.email, "%@selter.test"))
    .limit(1);
  return found.length > 0;
}

/** Whether anybody has an account here. */
export async function anyAccountExists(): Promise<boolean> {
  return (await read().select({ id: account.id }).from(account).limit(1)).length > 0;
}

/** Addresses of the demo's accounts that can sign in. */
export async function demoAddresses(reader: Reader): Promise<string[]> {
  const found = await reader
    .select({ email: account.email })
    .from(account)
    .where(and(like(account.email, "%@selter.test"), eq(account.state, "ACTIVE")))
    .limit(500);
  return found.map(({ email }) => email);
}
